-- One row per fiscal year that has a year before it, and compared year: that year itself and the year before, two rows.
-- Both speak only of departments that have counted forms (see mart.form) in both years (mart.department_year_change), so that
-- what came in for the first time, or not again, is no change; department_count says how many they are.
create table if not exists mart.fiscal_year_change (
    fiscal_year int not null,
    compared_year int not null,
    department_count int not null,
    form_count int not null,
    initial_budget_yuan decimal(20, 4),
    adjusted_budget_yuan decimal(20, 4),
    executed_yuan decimal(20, 4),
    adjusted_execution_rate decimal(18, 8),
    initial_execution_rate decimal(18, 8),
    printed_score_mean decimal(9, 4),
    recomputed_score_mean decimal(9, 4),
    primary key (fiscal_year, compared_year)
);

delete from mart.fiscal_year_change;

insert into mart.fiscal_year_change (
    fiscal_year, compared_year, department_count, form_count, initial_budget_yuan, adjusted_budget_yuan, executed_yuan,
    adjusted_execution_rate, initial_execution_rate, printed_score_mean, recomputed_score_mean)
select
    change.fiscal_year,
    form.fiscal_year,
    cast(count(distinct change.department_key) as int),
    cast(count(*) as int),
    sum(form.initial_budget_yuan),
    sum(form.adjusted_budget_yuan),
    sum(form.executed_yuan),
    cast(cast(sum(case when form.adjusted_budget_yuan is not null then form.executed_yuan end) as decimal(20, 4))
        / nullif(cast(sum(case when form.executed_yuan is not null then form.adjusted_budget_yuan end) as decimal(20, 4)), 0) as decimal(18, 8)),
    cast(cast(sum(case when form.initial_budget_yuan > 0 then form.executed_yuan end) as decimal(20, 4))
        / nullif(cast(sum(case when form.initial_budget_yuan > 0 and form.executed_yuan is not null then form.initial_budget_yuan end) as decimal(20, 4)), 0) as decimal(18, 8)),
    cast(avg(form.printed_score) as decimal(9, 4)),
    cast(avg(form.recomputed_score) as decimal(9, 4))
from mart.department_year_change change
join mart.form form
    on form.department_key = change.department_key
    and (form.fiscal_year = change.fiscal_year or form.fiscal_year = change.fiscal_year - 1)
    and form.is_counted = true
group by change.fiscal_year, form.fiscal_year;
