-- One row per current form.
-- is_counted marks the forms that sums, means, ranks and rating counts are made of, so that no money counts twice:
--   self-evaluations that need no review and whose year and department were read, and of these the forms of projects;
--   the form of a whole department counts only where that department and year has no form of a project that counts.
-- Approved targets never count as execution. Forms that need review are listed, and counted nowhere else.
-- A finding that a person found not to hold is in dismissed_count and in no other number.
-- Lists go by department_ordinal, form_ordinal: departments by name (those that are not known last), within one and a year its own form first,
-- then by project. Names are compared here once, since comparing them costs more than all the rest of a page; the index form_listed holds
-- all that lists are narrowed and sorted by.
if object_id('mart.form') is null
create table mart.form (
    form_key bigint not null primary key,
    sha256 varchar(64) not null,
    file_name nvarchar(400) not null,
    line int not null,
    kind varchar(40) not null,
    is_self_evaluation bit not null,
    fiscal_year int,
    department_key int,
    department_name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS,
    unit_key int,
    unit_name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS,
    project_key int,
    project_name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS,
    initial_budget_yuan decimal(20, 4),
    adjusted_budget_yuan decimal(20, 4),
    executed_yuan decimal(20, 4),
    adjusted_execution_rate decimal(18, 8),
    initial_execution_rate decimal(18, 8),
    printed_score decimal(9, 4),
    printed_rating nvarchar(10) collate Latin1_General_BIN2,
    recomputed_score decimal(9, 4),
    recomputed_rating nvarchar(10) collate Latin1_General_BIN2,
    finding_count int not null,
    error_count int not null,
    warning_count int not null,
    info_count int not null,
    dismissed_count int not null,
    corrected_value_count int not null,
    needs_review bit not null,
    is_counted bit not null,
    department_ordinal int not null,
    form_ordinal int not null
);

if indexproperty(object_id('mart.form'), 'form_department', 'IndexID') is null
create index form_department on mart.form (fiscal_year, department_key);

if indexproperty(object_id('mart.form'), 'form_listed', 'IndexID') is null
create index form_listed on mart.form (fiscal_year, is_counted, department_ordinal, form_ordinal)
include (
    form_key, department_key, printed_rating, recomputed_rating, initial_budget_yuan, adjusted_budget_yuan, executed_yuan,
    adjusted_execution_rate, initial_execution_rate, printed_score, recomputed_score);

delete from mart.form;

insert into mart.form (
    form_key, sha256, file_name, line, kind, is_self_evaluation, fiscal_year, department_key, department_name,
    unit_key, unit_name, project_key, project_name, initial_budget_yuan, adjusted_budget_yuan, executed_yuan,
    adjusted_execution_rate, initial_execution_rate, printed_score, printed_rating, recomputed_score, recomputed_rating,
    finding_count, error_count, warning_count, info_count, dismissed_count, corrected_value_count, needs_review, is_counted,
    department_ordinal, form_ordinal)
select
    evaluation.form_key,
    evaluation.sha256,
    received.first_name,
    evaluation.line,
    evaluation.kind,
    kind.is_self_evaluation,
    evaluation.fiscal_year,
    evaluation.department_key,
    department.name,
    evaluation.unit_key,
    evaluation.printed_unit_name,
    evaluation.project_key,
    evaluation.printed_project_name,
    evaluation.initial_budget_yuan,
    evaluation.adjusted_budget_yuan,
    evaluation.executed_yuan,
    evaluation.adjusted_execution_rate,
    evaluation.initial_execution_rate,
    evaluation.printed_score,
    evaluation.printed_rating,
    evaluation.recomputed_score,
    evaluation.recomputed_rating,
    coalesce(findings.finding_count, 0),
    coalesce(findings.error_count, 0),
    coalesce(findings.warning_count, 0),
    coalesce(findings.info_count, 0),
    coalesce(findings.dismissed_count, 0),
    evaluation.corrected_value_count,
    evaluation.needs_review,
    case
        when kind.is_self_evaluation = 0 or evaluation.needs_review = 1 then 0
        when evaluation.fiscal_year is null or evaluation.department_key is null then 0
        when kind.is_department_form = 1 and projects.department_key is not null then 0
        else 1
    end,
    coalesce(department.ordinal, 1000000),
    cast(row_number() over (
        partition by evaluation.fiscal_year, evaluation.department_key
        order by
            case when evaluation.printed_project_name is null then 0 else 1 end,
            evaluation.printed_project_name collate Chinese_Simplified_Pinyin_100_CI_AS, evaluation.form_key) as int)
from warehouse.fact_evaluation evaluation
join warehouse.dim_form_kind kind on kind.kind = evaluation.kind
join register.received_file received on received.sha256 = evaluation.sha256
left join (
    select known.department_key, known.name, cast(row_number() over (order by known.name, known.department_key) as int) ordinal
    from warehouse.dim_department known
) department on department.department_key = evaluation.department_key
left join (
    select
        finding.form_key,
        cast(sum(case when finding.state <> 'dismissed' then 1 else 0 end) as int) finding_count,
        cast(sum(case when finding.state <> 'dismissed' and finding.severity = 'error' then 1 else 0 end) as int) error_count,
        cast(sum(case when finding.state <> 'dismissed' and finding.severity = 'warning' then 1 else 0 end) as int) warning_count,
        cast(sum(case when finding.state <> 'dismissed' and finding.severity = 'info' then 1 else 0 end) as int) info_count,
        cast(sum(case when finding.state = 'dismissed' then 1 else 0 end) as int) dismissed_count
    from warehouse.fact_finding finding
    group by finding.form_key
) findings on findings.form_key = evaluation.form_key
left join (
    select distinct project.fiscal_year, project.department_key
    from warehouse.fact_evaluation project
    where project.kind = 'project_self_evaluation' and project.is_current = 1 and project.needs_review = 0
) projects on projects.fiscal_year = evaluation.fiscal_year and projects.department_key = evaluation.department_key
where evaluation.is_current = 1;
