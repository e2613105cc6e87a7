-- One row per project and fiscal year (warehouse.project_year) that a current self-evaluation speaks of.
-- Amounts and mean scores are those of counted forms (see mart.form); an amount is null where one of them does not give it, and all
-- are null where none counts (counted_form_count = 0): then the forms wait for review.
if object_id('mart.project_year') is null
create table mart.project_year (
    project_hash varchar(64) not null primary key,
    fiscal_year int not null,
    department_key int not null,
    department_name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS not null,
    project_name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS not null,
    unit_name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS,
    project_number nvarchar(100),
    lineage_hash varchar(64) not null,
    possible_hash varchar(64) not null,
    form_key bigint not null,
    form_count int not null,
    counted_form_count int not null,
    initial_budget_yuan decimal(20, 4),
    adjusted_budget_yuan decimal(20, 4),
    executed_yuan decimal(20, 4),
    adjusted_execution_rate decimal(18, 8),
    initial_execution_rate decimal(18, 8),
    printed_score decimal(9, 4),
    recomputed_score decimal(9, 4)
);

if indexproperty(object_id('mart.project_year'), 'project_year_lineage', 'IndexID') is null
create index project_year_lineage on mart.project_year (lineage_hash);
if indexproperty(object_id('mart.project_year'), 'project_year_department', 'IndexID') is null
create index project_year_department on mart.project_year (department_key);
if indexproperty(object_id('mart.project_year'), 'project_year_year', 'IndexID') is null
create index project_year_year on mart.project_year (project_hash, fiscal_year);

delete from mart.project_year
where project_hash is not null /* department: department_key */;

with counted as (
    select
        evaluation.project_hash,
        max(evaluation.form_key) form_key,
        count(*) form_count,
        sum(case when form.is_counted = 1 then 1 else 0 end) counted_form_count,
        case when sum(case when form.is_counted = 1 and form.initial_budget_yuan is null then 1 else 0 end) = 0
            then sum(case when form.is_counted = 1 then form.initial_budget_yuan end) end initial_budget_yuan,
        case when sum(case when form.is_counted = 1 and form.adjusted_budget_yuan is null then 1 else 0 end) = 0
            then sum(case when form.is_counted = 1 then form.adjusted_budget_yuan end) end adjusted_budget_yuan,
        case when sum(case when form.is_counted = 1 and form.executed_yuan is null then 1 else 0 end) = 0
            then sum(case when form.is_counted = 1 then form.executed_yuan end) end executed_yuan,
        cast(avg(case when form.is_counted = 1 then form.printed_score end) as decimal(9, 4)) printed_score,
        cast(avg(case when form.is_counted = 1 then form.recomputed_score end) as decimal(9, 4)) recomputed_score
    from mart.form form
    join warehouse.fact_evaluation evaluation on evaluation.form_key = form.form_key
    where form.kind = 'project_self_evaluation' and evaluation.project_hash is not null
      /* department: form.department_key */
    group by evaluation.project_hash
)
insert into mart.project_year (
    project_hash, fiscal_year, department_key, department_name, project_name, unit_name, project_number, lineage_hash, possible_hash,
    form_key, form_count, counted_form_count, initial_budget_yuan, adjusted_budget_yuan, executed_yuan,
    adjusted_execution_rate, initial_execution_rate, printed_score, recomputed_score)
select
    project.project_hash,
    project.fiscal_year,
    project.department_key,
    department.name,
    project.project_name,
    project.unit_name,
    project.project_number,
    project.lineage_hash,
    project.possible_hash,
    counted.form_key,
    cast(counted.form_count as int),
    cast(counted.counted_form_count as int),
    counted.initial_budget_yuan,
    counted.adjusted_budget_yuan,
    counted.executed_yuan,
    cast(cast(counted.executed_yuan as decimal(20, 4)) / nullif(cast(counted.adjusted_budget_yuan as decimal(20, 4)), 0) as decimal(18, 8)),
    cast(cast(counted.executed_yuan as decimal(20, 4)) / nullif(cast(counted.initial_budget_yuan as decimal(20, 4)), 0) as decimal(18, 8)),
    counted.printed_score,
    counted.recomputed_score
from warehouse.project_year project
join counted on counted.project_hash = project.project_hash
join warehouse.dim_department department on department.department_key = project.department_key
where project.fiscal_year is not null /* department: project.department_key */;
