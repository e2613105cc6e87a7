-- Each pair of years holds every project of both years once.
select pair.from_year, pair.to_year, pair.project_count, years.project_count
from (
    select from_year, to_year, sum(from_project_count) project_count
    from mart.project_pair
    group by from_year, to_year
) pair
join (
    select fiscal_year, count(*) project_count from mart.project_year group by fiscal_year
) years on years.fiscal_year = pair.from_year
where pair.project_count <> years.project_count
union all
select pair.from_year, pair.to_year, pair.project_count, years.project_count
from (
    select from_year, to_year, sum(to_project_count) project_count from mart.project_pair group by from_year, to_year
) pair
join (
    select fiscal_year, count(*) project_count from mart.project_year group by fiscal_year
) years on years.fiscal_year = pair.to_year
where pair.project_count <> years.project_count
