-- One row per fiscal year, department and cell of the plane of execution rate and printed total that holds counted forms (see mart.form).
-- The rate is the lower of both budgets' rates; a cell begins at rate_start (0, 5, … 120 percent, the last without an end) and
-- score_start (0, 2, … 100 points, the last without an end).
if object_id('mart.execution_score_cell') is null
create table mart.execution_score_cell (
    fiscal_year int not null,
    department_key int not null,
    rate_start int not null,
    score_start int not null,
    form_count int not null,
    primary key (fiscal_year, rate_start, score_start, department_key)
);

delete from mart.execution_score_cell;

insert into mart.execution_score_cell (fiscal_year, department_key, rate_start, score_start, form_count)
select placed.fiscal_year, placed.department_key, placed.rate_start, placed.score_start, cast(count(*) as int)
from (
    select
        rated.fiscal_year,
        rated.department_key,
        case when rated.lowest >= 1.2 then 120 when rated.lowest < 0 then 0 else 5 * cast(floor(rated.lowest * 20) as int) end rate_start,
        case when rated.printed_score >= 100 then 100 when rated.printed_score < 0 then 0 else 2 * cast(floor(rated.printed_score / 2) as int) end score_start
    from (
        select
            form.fiscal_year, form.department_key, form.printed_score,
            case
                when form.adjusted_execution_rate is null or form.initial_execution_rate < form.adjusted_execution_rate then form.initial_execution_rate
                else form.adjusted_execution_rate
            end lowest
        from mart.form form
        where form.is_counted = 1 and form.printed_score is not null
    ) rated
    where rated.lowest is not null
) placed
group by placed.fiscal_year, placed.department_key, placed.rate_start, placed.score_start;
