-- One row per indicator of a counted form (see mart.form) whose target and actual are quantities of one unit with an operator between them.
-- outcome: missed where the actual is on the wrong side of the target; overshot where it was found to exceed it so far that the
-- target was too low (rule target-too-low, unless that finding was dismissed); met otherwise.
-- attainment is the actual as a fraction of the target, null for a target of 0; for a cap (at-most, less-than) more than 1 is missed.
if object_id('mart.indicator_outcome') is null
create table mart.indicator_outcome (
    form_key bigint not null,
    indicator_index int not null,
    fiscal_year int not null,
    department_key int not null,
    indicator_kind varchar(60) not null,
    outcome varchar(10) not null,
    attainment decimal(24, 8),
    primary key (form_key, indicator_index)
);

if indexproperty(object_id('mart.indicator_outcome'), 'indicator_outcome_year', 'IndexID') is null
create index indicator_outcome_year on mart.indicator_outcome (fiscal_year, outcome);

delete from mart.indicator_outcome;

insert into mart.indicator_outcome (form_key, indicator_index, fiscal_year, department_key, indicator_kind, outcome, attainment)
select
    measured.form_key,
    measured.indicator_index,
    measured.fiscal_year,
    measured.department_key,
    measured.indicator_kind,
    case when measured.is_missed = 1 then 'missed' when overshot.form_key is not null then 'overshot' else 'met' end,
    cast(measured.actual_quantity / nullif(measured.target_quantity, 0) as decimal(24, 8))
from (
    select
        result.form_key,
        result.indicator_index,
        form.fiscal_year,
        form.department_key,
        result.indicator_kind,
        result.target_quantity,
        result.actual_quantity,
        case
            when result.target_operator = 'at-least' and result.actual_quantity < result.target_quantity then 1
            when result.target_operator = 'more-than' and result.actual_quantity <= result.target_quantity then 1
            when result.target_operator = 'at-most' and result.actual_quantity > result.target_quantity then 1
            when result.target_operator = 'less-than' and result.actual_quantity >= result.target_quantity then 1
            when result.target_operator = 'exactly' and result.actual_quantity < result.target_quantity then 1
            else 0
        end is_missed
    from warehouse.fact_indicator_result result
    join mart.form form on form.form_key = result.form_key
    where form.is_counted = 1
      and result.target_operator is not null
      and result.target_quantity is not null
      and result.actual_quantity is not null
      and coalesce(result.actual_unit, result.target_unit, '') = coalesce(result.target_unit, '')
) measured
left join (
    select distinct finding.form_key, finding.indicator_index
    from warehouse.fact_finding finding
    where finding.rule_code = 'target-too-low' and finding.state <> 'dismissed' and finding.indicator_index is not null
) overshot on overshot.form_key = measured.form_key and overshot.indicator_index = measured.indicator_index;
