-- One row per pair of fiscal years, department and standing (mart.project_pair) that a project of it has.
-- Of a comparable project an amount or score counts where both years give it. Rates and means are left as their parts, so that rows may be summed:
-- a rate is its numerator over its denominator, a mean its sum over its count.
create table if not exists mart.project_pair_standing (
    from_year int not null,
    to_year int not null,
    department_key int not null,
    standing varchar(20) not null,
    row_count int not null,
    from_project_count int not null,
    to_project_count int not null,
    from_initial_budget_yuan decimal(20, 4),
    to_initial_budget_yuan decimal(20, 4),
    from_adjusted_budget_yuan decimal(20, 4),
    to_adjusted_budget_yuan decimal(20, 4),
    from_executed_yuan decimal(20, 4),
    to_executed_yuan decimal(20, 4),
    from_adjusted_numerator_yuan decimal(20, 4),
    from_adjusted_denominator_yuan decimal(20, 4),
    to_adjusted_numerator_yuan decimal(20, 4),
    to_adjusted_denominator_yuan decimal(20, 4),
    from_initial_numerator_yuan decimal(20, 4),
    from_initial_denominator_yuan decimal(20, 4),
    to_initial_numerator_yuan decimal(20, 4),
    to_initial_denominator_yuan decimal(20, 4),
    from_printed_score_sum decimal(20, 4),
    from_printed_score_count int not null,
    to_printed_score_sum decimal(20, 4),
    to_printed_score_count int not null,
    from_recomputed_score_sum decimal(20, 4),
    from_recomputed_score_count int not null,
    to_recomputed_score_sum decimal(20, 4),
    to_recomputed_score_count int not null,
    primary key (from_year, to_year, department_key, standing)
);

delete from mart.project_pair_standing
where standing is not null /* department: department_key */;

insert into mart.project_pair_standing (
    from_year, to_year, department_key, standing, row_count, from_project_count, to_project_count,
    from_initial_budget_yuan, to_initial_budget_yuan, from_adjusted_budget_yuan, to_adjusted_budget_yuan, from_executed_yuan,
    to_executed_yuan, from_adjusted_numerator_yuan, from_adjusted_denominator_yuan, to_adjusted_numerator_yuan,
    to_adjusted_denominator_yuan, from_initial_numerator_yuan, from_initial_denominator_yuan, to_initial_numerator_yuan,
    to_initial_denominator_yuan, from_printed_score_sum, from_printed_score_count, to_printed_score_sum, to_printed_score_count,
    from_recomputed_score_sum, from_recomputed_score_count, to_recomputed_score_sum, to_recomputed_score_count)
select
    pair.from_year,
    pair.to_year,
    pair.department_key,
    pair.standing,
    cast(count(*) as int),
    cast(sum(pair.from_project_count) as int),
    cast(sum(pair.to_project_count) as int),
    sum(case when pair.standing <> 'comparable' or pair.to_initial_budget_yuan is not null then pair.from_initial_budget_yuan end),
    sum(case when pair.standing <> 'comparable' or pair.from_initial_budget_yuan is not null then pair.to_initial_budget_yuan end),
    sum(case when pair.standing <> 'comparable' or pair.to_adjusted_budget_yuan is not null then pair.from_adjusted_budget_yuan end),
    sum(case when pair.standing <> 'comparable' or pair.from_adjusted_budget_yuan is not null then pair.to_adjusted_budget_yuan end),
    sum(case when pair.standing <> 'comparable' or pair.to_executed_yuan is not null then pair.from_executed_yuan end),
    sum(case when pair.standing <> 'comparable' or pair.from_executed_yuan is not null then pair.to_executed_yuan end),
    sum(case when (pair.standing <> 'comparable' or pair.to_adjusted_execution_rate is not null) and pair.from_adjusted_execution_rate is not null then pair.from_executed_yuan end),
    sum(case when (pair.standing <> 'comparable' or pair.to_adjusted_execution_rate is not null) and pair.from_adjusted_execution_rate is not null then pair.from_adjusted_budget_yuan end),
    sum(case when (pair.standing <> 'comparable' or pair.from_adjusted_execution_rate is not null) and pair.to_adjusted_execution_rate is not null then pair.to_executed_yuan end),
    sum(case when (pair.standing <> 'comparable' or pair.from_adjusted_execution_rate is not null) and pair.to_adjusted_execution_rate is not null then pair.to_adjusted_budget_yuan end),
    sum(case when (pair.standing <> 'comparable' or pair.to_initial_execution_rate is not null) and pair.from_initial_execution_rate is not null then pair.from_executed_yuan end),
    sum(case when (pair.standing <> 'comparable' or pair.to_initial_execution_rate is not null) and pair.from_initial_execution_rate is not null then pair.from_initial_budget_yuan end),
    sum(case when (pair.standing <> 'comparable' or pair.from_initial_execution_rate is not null) and pair.to_initial_execution_rate is not null then pair.to_executed_yuan end),
    sum(case when (pair.standing <> 'comparable' or pair.from_initial_execution_rate is not null) and pair.to_initial_execution_rate is not null then pair.to_initial_budget_yuan end),
    sum(case when pair.standing <> 'comparable' or pair.to_printed_score is not null then pair.from_printed_score end),
    cast(count(case when pair.standing <> 'comparable' or pair.to_printed_score is not null then pair.from_printed_score end) as int),
    sum(case when pair.standing <> 'comparable' or pair.from_printed_score is not null then pair.to_printed_score end),
    cast(count(case when pair.standing <> 'comparable' or pair.from_printed_score is not null then pair.to_printed_score end) as int),
    sum(case when pair.standing <> 'comparable' or pair.to_recomputed_score is not null then pair.from_recomputed_score end),
    cast(count(case when pair.standing <> 'comparable' or pair.to_recomputed_score is not null then pair.from_recomputed_score end) as int),
    sum(case when pair.standing <> 'comparable' or pair.from_recomputed_score is not null then pair.to_recomputed_score end),
    cast(count(case when pair.standing <> 'comparable' or pair.from_recomputed_score is not null then pair.to_recomputed_score end) as int)
from mart.project_pair pair
where pair.standing is not null /* department: pair.department_key */
group by pair.from_year, pair.to_year, pair.department_key, pair.standing;
