-- One row per fiscal year and filer that a self-evaluation is at hand of or was to be expected from.
-- A filer is a department (unit_key null) or one of its units. It was to be expected where the filer handed in a self-evaluation for
-- an earlier year (last_filed_year, the latest of them) or has approved targets for this one (approved_target_count); it is missing
-- where self_evaluation_count is 0. Forms that need review are at hand, but raise no expectation: their filer may be misread.
if object_id('mart.filing_year') is null
create table mart.filing_year (
    fiscal_year int not null,
    department_key int not null,
    unit_key int,
    self_evaluation_count int not null,
    approved_target_count int not null,
    last_filed_year int
);

if indexproperty(object_id('mart.filing_year'), 'filing_year_year', 'IndexID') is null
create index filing_year_year on mart.filing_year (fiscal_year, self_evaluation_count);

delete from mart.filing_year;

with filed as (
    select form.fiscal_year, form.department_key, cast(null as int) unit_key,
        sum(case when form.is_self_evaluation = 1 then 1 else 0 end) self_evaluation_count,
        sum(case when form.is_self_evaluation = 0 and form.needs_review = 0 then 1 else 0 end) approved_target_count,
        sum(case when form.is_self_evaluation = 1 and form.needs_review = 0 then 1 else 0 end) sure_count
    from mart.form form
    where form.fiscal_year is not null and form.department_key is not null
    group by form.fiscal_year, form.department_key
    union all
    select form.fiscal_year, form.department_key, form.unit_key,
        sum(case when form.is_self_evaluation = 1 then 1 else 0 end),
        sum(case when form.is_self_evaluation = 0 and form.needs_review = 0 then 1 else 0 end),
        sum(case when form.is_self_evaluation = 1 and form.needs_review = 0 then 1 else 0 end)
    from mart.form form
    where form.fiscal_year is not null and form.department_key is not null and form.unit_key is not null
    group by form.fiscal_year, form.department_key, form.unit_key
)
insert into mart.filing_year (fiscal_year, department_key, unit_key, self_evaluation_count, approved_target_count, last_filed_year)
select
    year_row.fiscal_year,
    filed.department_key,
    filed.unit_key,
    cast(sum(case when filed.fiscal_year = year_row.fiscal_year then filed.self_evaluation_count else 0 end) as int),
    cast(sum(case when filed.fiscal_year = year_row.fiscal_year then filed.approved_target_count else 0 end) as int),
    max(case when filed.fiscal_year < year_row.fiscal_year and filed.sure_count > 0 then filed.fiscal_year end)
from mart.fiscal_year year_row
join filed on filed.fiscal_year <= year_row.fiscal_year
group by year_row.fiscal_year, filed.department_key, filed.unit_key
having sum(case
    when filed.fiscal_year = year_row.fiscal_year then filed.self_evaluation_count + filed.approved_target_count
    else filed.sure_count
end) > 0;
