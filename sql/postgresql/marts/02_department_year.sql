-- One row per department and fiscal year.
-- Amounts and mean scores are those of counted forms (see mart.form). A rate is the sum of executed over the sum of budgets
-- of the forms that give both, null where that budget is 0. The rate on initial budgets speaks only of comparable forms, those
-- that began the year with a budget (comparable_form_count); new_form_count counts those that began with 0.
-- Ranks compare means at the two decimals that forms print; equal means share a rank, and a department without a score has none.
-- rank_shift is by how many places a department rises (falls, where negative) from the printed to the recomputed ranking of the
-- departments that have both scores: the others must not push it up or down.
create table if not exists mart.department_year (
    fiscal_year int not null,
    department_key int not null,
    department_name varchar(1000) collate warehouse.pinyin not null,
    department_code varchar(100),
    form_count int not null,
    counted_form_count int not null,
    needs_review_count int not null,
    initial_budget_yuan decimal(20, 4),
    adjusted_budget_yuan decimal(20, 4),
    executed_yuan decimal(20, 4),
    adjusted_execution_rate decimal(18, 8),
    initial_execution_rate decimal(18, 8),
    comparable_form_count int not null,
    new_form_count int not null,
    printed_score decimal(9, 4),
    printed_rank int,
    recomputed_score decimal(9, 4),
    recomputed_rank int,
    rank_shift int,
    finding_count int not null,
    error_count int not null,
    warning_count int not null,
    info_count int not null,
    dismissed_count int not null,
    primary key (fiscal_year, department_key)
);

delete from mart.department_year;

with amounts as (
    select
        form.fiscal_year,
        form.department_key,
        count(*) form_count,
        sum(case when form.is_counted = true then 1 else 0 end) counted_form_count,
        sum(case when form.needs_review = true then 1 else 0 end) needs_review_count,
        sum(case when form.is_counted = true then form.initial_budget_yuan end) initial_budget_yuan,
        sum(case when form.is_counted = true then form.adjusted_budget_yuan end) adjusted_budget_yuan,
        sum(case when form.is_counted = true then form.executed_yuan end) executed_yuan,
        sum(case when form.is_counted = true and form.adjusted_budget_yuan is not null then form.executed_yuan end) adjusted_numerator,
        sum(case when form.is_counted = true and form.executed_yuan is not null then form.adjusted_budget_yuan end) adjusted_denominator,
        sum(case when form.is_counted = true and form.initial_budget_yuan > 0 then form.executed_yuan end) initial_numerator,
        sum(case when form.is_counted = true and form.initial_budget_yuan > 0 and form.executed_yuan is not null then form.initial_budget_yuan end) initial_denominator,
        sum(case when form.is_counted = true and form.initial_budget_yuan > 0 and form.executed_yuan is not null then 1 else 0 end) comparable_form_count,
        sum(case when form.is_counted = true and form.initial_budget_yuan = 0 then 1 else 0 end) new_form_count,
        cast(avg(case when form.is_counted = true then form.printed_score end) as decimal(9, 4)) printed_score,
        cast(avg(case when form.is_counted = true then form.recomputed_score end) as decimal(9, 4)) recomputed_score,
        sum(form.finding_count) finding_count,
        sum(form.error_count) error_count,
        sum(form.warning_count) warning_count,
        sum(form.info_count) info_count,
        sum(form.dismissed_count) dismissed_count
    from mart.form form
    where form.fiscal_year is not null and form.department_key is not null
    group by form.fiscal_year, form.department_key
)
insert into mart.department_year (
    fiscal_year, department_key, department_name, department_code, form_count, counted_form_count, needs_review_count,
    initial_budget_yuan, adjusted_budget_yuan, executed_yuan, adjusted_execution_rate, initial_execution_rate,
    comparable_form_count, new_form_count, printed_score, printed_rank, recomputed_score, recomputed_rank, rank_shift, finding_count, error_count, warning_count, info_count, dismissed_count)
select
    amounts.fiscal_year,
    amounts.department_key,
    department.name,
    department.code,
    cast(amounts.form_count as int),
    cast(amounts.counted_form_count as int),
    cast(amounts.needs_review_count as int),
    amounts.initial_budget_yuan,
    amounts.adjusted_budget_yuan,
    amounts.executed_yuan,
    cast(cast(amounts.adjusted_numerator as decimal(20, 4)) / nullif(cast(amounts.adjusted_denominator as decimal(20, 4)), 0) as decimal(18, 8)),
    cast(cast(amounts.initial_numerator as decimal(20, 4)) / nullif(cast(amounts.initial_denominator as decimal(20, 4)), 0) as decimal(18, 8)),
    cast(amounts.comparable_form_count as int),
    cast(amounts.new_form_count as int),
    amounts.printed_score,
    case when amounts.printed_score is not null then cast(rank() over (
        partition by amounts.fiscal_year
        order by case when amounts.printed_score is null then 1 else 0 end, cast(amounts.printed_score as decimal(9, 2)) desc) as int) end,
    amounts.recomputed_score,
    case when amounts.recomputed_score is not null then cast(rank() over (
        partition by amounts.fiscal_year
        order by case when amounts.recomputed_score is null then 1 else 0 end, cast(amounts.recomputed_score as decimal(9, 2)) desc) as int) end,
    case when amounts.printed_score is not null and amounts.recomputed_score is not null then cast(
        rank() over (
            partition by amounts.fiscal_year, case when amounts.printed_score is null or amounts.recomputed_score is null then 1 else 0 end
            order by cast(amounts.printed_score as decimal(9, 2)) desc)
        - rank() over (
            partition by amounts.fiscal_year, case when amounts.printed_score is null or amounts.recomputed_score is null then 1 else 0 end
            order by cast(amounts.recomputed_score as decimal(9, 2)) desc) as int) end,
    cast(amounts.finding_count as int),
    cast(amounts.error_count as int),
    cast(amounts.warning_count as int),
    cast(amounts.info_count as int),
    cast(amounts.dismissed_count as int)
from amounts
join warehouse.dim_department department on department.department_key = amounts.department_key;
