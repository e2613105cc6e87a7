-- One row per department and fiscal year with counted forms (see mart.form): how many of them spent little.
-- lowest_ counts forms by the lower of their two execution rates, adjusted_ and initial_ by the rate on that budget, each below 90, 80
-- and 60 percent. unspent_ is about forms that spent less than their adjusted budget.
if object_id('mart.execution_department_year') is null
create table mart.execution_department_year (
    fiscal_year int not null,
    department_key int not null,
    rated_count int not null,
    lowest_below90 int not null,
    lowest_below80 int not null,
    lowest_below60 int not null,
    adjusted_below90 int not null,
    adjusted_below80 int not null,
    adjusted_below60 int not null,
    initial_below90 int not null,
    initial_below80 int not null,
    initial_below60 int not null,
    nothing_spent_count int not null,
    little_spent_high_score_count int not null,
    unspent_yuan decimal(20, 4),
    unspent_count int not null,
    primary key (fiscal_year, department_key)
);

delete from mart.execution_department_year;

insert into mart.execution_department_year (
    fiscal_year, department_key, rated_count, lowest_below90, lowest_below80, lowest_below60, adjusted_below90, adjusted_below80,
    adjusted_below60, initial_below90, initial_below80, initial_below60, nothing_spent_count, little_spent_high_score_count,
    unspent_yuan, unspent_count)
select
    rated.fiscal_year,
    rated.department_key,
    cast(sum(case when rated.lowest is null then 0 else 1 end) as int),
    cast(sum(case when rated.lowest < 0.9 then 1 else 0 end) as int),
    cast(sum(case when rated.lowest < 0.8 then 1 else 0 end) as int),
    cast(sum(case when rated.lowest < 0.6 then 1 else 0 end) as int),
    cast(sum(case when rated.adjusted_execution_rate < 0.9 then 1 else 0 end) as int),
    cast(sum(case when rated.adjusted_execution_rate < 0.8 then 1 else 0 end) as int),
    cast(sum(case when rated.adjusted_execution_rate < 0.6 then 1 else 0 end) as int),
    cast(sum(case when rated.initial_execution_rate < 0.9 then 1 else 0 end) as int),
    cast(sum(case when rated.initial_execution_rate < 0.8 then 1 else 0 end) as int),
    cast(sum(case when rated.initial_execution_rate < 0.6 then 1 else 0 end) as int),
    cast(sum(case when rated.adjusted_budget_yuan > 0 and rated.executed_yuan = 0 then 1 else 0 end) as int),
    cast(sum(case when rated.lowest < 0.6 and rated.printed_score >= 90 then 1 else 0 end) as int),
    sum(case when rated.executed_yuan < rated.adjusted_budget_yuan then rated.adjusted_budget_yuan - rated.executed_yuan end),
    cast(sum(case when rated.executed_yuan < rated.adjusted_budget_yuan then 1 else 0 end) as int)
from (
    select
        form.fiscal_year, form.department_key, form.adjusted_budget_yuan, form.executed_yuan,
        form.adjusted_execution_rate, form.initial_execution_rate, form.printed_score,
        case
            when form.adjusted_execution_rate is null or form.initial_execution_rate < form.adjusted_execution_rate then form.initial_execution_rate
            else form.adjusted_execution_rate
        end lowest
    from mart.form form
    where form.is_counted = 1
) rated
group by rated.fiscal_year, rated.department_key;
