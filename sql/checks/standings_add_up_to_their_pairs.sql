-- Every project of two years is in one standing of its department, and the money of both is the same.
select
    coalesce(pairs.from_year, standings.from_year) from_year,
    coalesce(pairs.to_year, standings.to_year) to_year,
    pairs.row_count pair_count,
    standings.row_count standing_count
from (
    select pair.from_year, pair.to_year, count(*) row_count, sum(case when pair.standing <> 'comparable' then pair.to_executed_yuan end) executed_yuan
    from mart.project_pair pair
    group by pair.from_year, pair.to_year
) pairs
full join (
    select
        standing.from_year, standing.to_year, sum(standing.row_count) row_count,
        sum(case when standing.standing <> 'comparable' then standing.to_executed_yuan end) executed_yuan
    from mart.project_pair_standing standing
    group by standing.from_year, standing.to_year
) standings on standings.from_year = pairs.from_year and standings.to_year = pairs.to_year
where coalesce(pairs.row_count, 0) <> coalesce(standings.row_count, 0)
   or coalesce(pairs.executed_yuan, 0) <> coalesce(standings.executed_yuan, 0);
