-- One row per fiscal year.
-- Departments, units and projects are those that filed; amounts and mean scores are those of counted forms (see mart.form),
-- so that they are the sums over mart.department_year; rates as there.
if object_id('mart.fiscal_year') is null
create table mart.fiscal_year (
    fiscal_year int not null primary key,
    form_count int not null,
    department_count int not null,
    unit_count int not null,
    project_count int not null,
    self_evaluation_count int not null,
    approved_target_count int not null,
    counted_form_count int not null,
    needs_review_count int not null,
    initial_budget_yuan decimal(20, 4),
    adjusted_budget_yuan decimal(20, 4),
    executed_yuan decimal(20, 4),
    adjusted_execution_rate decimal(18, 8),
    initial_execution_rate decimal(18, 8),
    comparable_form_count int not null,
    new_form_count int not null,
    printed_score_mean decimal(9, 4),
    recomputed_score_mean decimal(9, 4),
    finding_count int not null,
    error_count int not null,
    warning_count int not null,
    info_count int not null,
    dismissed_count int not null
);

delete from mart.fiscal_year;

with amounts as (
    select
        form.fiscal_year,
        count(*) form_count,
        count(distinct form.department_key) department_count,
        count(distinct case when form.is_self_evaluation = 1 then form.unit_key end) unit_count,
        count(distinct case when form.is_self_evaluation = 1 then form.project_key end) project_count,
        sum(case when form.is_self_evaluation = 1 then 1 else 0 end) self_evaluation_count,
        sum(case when form.is_self_evaluation = 1 then 0 else 1 end) approved_target_count,
        sum(case when form.is_counted = 1 then 1 else 0 end) counted_form_count,
        sum(case when form.needs_review = 1 then 1 else 0 end) needs_review_count,
        sum(case when form.is_counted = 1 then form.initial_budget_yuan end) initial_budget_yuan,
        sum(case when form.is_counted = 1 then form.adjusted_budget_yuan end) adjusted_budget_yuan,
        sum(case when form.is_counted = 1 then form.executed_yuan end) executed_yuan,
        sum(case when form.is_counted = 1 and form.adjusted_budget_yuan is not null then form.executed_yuan end) adjusted_numerator,
        sum(case when form.is_counted = 1 and form.executed_yuan is not null then form.adjusted_budget_yuan end) adjusted_denominator,
        sum(case when form.is_counted = 1 and form.initial_budget_yuan > 0 then form.executed_yuan end) initial_numerator,
        sum(case when form.is_counted = 1 and form.initial_budget_yuan > 0 and form.executed_yuan is not null then form.initial_budget_yuan end) initial_denominator,
        sum(case when form.is_counted = 1 and form.initial_budget_yuan > 0 and form.executed_yuan is not null then 1 else 0 end) comparable_form_count,
        sum(case when form.is_counted = 1 and form.initial_budget_yuan = 0 then 1 else 0 end) new_form_count,
        avg(case when form.is_counted = 1 then form.printed_score end) printed_score_mean,
        avg(case when form.is_counted = 1 then form.recomputed_score end) recomputed_score_mean,
        sum(form.finding_count) finding_count,
        sum(form.error_count) error_count,
        sum(form.warning_count) warning_count,
        sum(form.info_count) info_count,
        sum(form.dismissed_count) dismissed_count
    from mart.form form
    where form.fiscal_year is not null
    group by form.fiscal_year
)
insert into mart.fiscal_year (
    fiscal_year, form_count, department_count, unit_count, project_count, self_evaluation_count, approved_target_count,
    counted_form_count, needs_review_count, initial_budget_yuan, adjusted_budget_yuan, executed_yuan,
    adjusted_execution_rate, initial_execution_rate, comparable_form_count, new_form_count, printed_score_mean, recomputed_score_mean,
    finding_count, error_count, warning_count, info_count, dismissed_count)
select
    amounts.fiscal_year,
    cast(amounts.form_count as int),
    cast(amounts.department_count as int),
    cast(amounts.unit_count as int),
    cast(amounts.project_count as int),
    cast(amounts.self_evaluation_count as int),
    cast(amounts.approved_target_count as int),
    cast(amounts.counted_form_count as int),
    cast(amounts.needs_review_count as int),
    amounts.initial_budget_yuan,
    amounts.adjusted_budget_yuan,
    amounts.executed_yuan,
    cast(cast(amounts.adjusted_numerator as decimal(20, 4)) / nullif(cast(amounts.adjusted_denominator as decimal(20, 4)), 0) as decimal(18, 8)),
    cast(cast(amounts.initial_numerator as decimal(20, 4)) / nullif(cast(amounts.initial_denominator as decimal(20, 4)), 0) as decimal(18, 8)),
    cast(amounts.comparable_form_count as int),
    cast(amounts.new_form_count as int),
    cast(amounts.printed_score_mean as decimal(9, 4)),
    cast(amounts.recomputed_score_mean as decimal(9, 4)),
    cast(amounts.finding_count as int),
    cast(amounts.error_count as int),
    cast(amounts.warning_count as int),
    cast(amounts.info_count as int),
    cast(amounts.dismissed_count as int)
from amounts;
