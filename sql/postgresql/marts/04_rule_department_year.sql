-- One row per rule, severity, department and fiscal year; department or year null where the form does not give it.
-- A form is in one row per rule and severity, so form_count may be summed over departments.
-- A finding that a person found not to hold is in dismissed_count and in no other number.
create table if not exists mart.rule_department_year (
    rule_code varchar(100) not null,
    severity varchar(10) not null,
    fiscal_year int,
    department_key int,
    finding_count int not null,
    form_count int not null,
    dismissed_count int not null
);

create index if not exists rule_department_year_department on mart.rule_department_year (fiscal_year, department_key);

delete from mart.rule_department_year;

insert into mart.rule_department_year (rule_code, severity, fiscal_year, department_key, finding_count, form_count, dismissed_count)
select
    finding.rule_code,
    finding.severity,
    form.fiscal_year,
    form.department_key,
    cast(sum(case when finding.state <> 'dismissed' then 1 else 0 end) as int),
    cast(count(distinct case when finding.state <> 'dismissed' then finding.form_key end) as int),
    cast(sum(case when finding.state = 'dismissed' then 1 else 0 end) as int)
from warehouse.fact_finding finding
join mart.form form on form.form_key = finding.form_key
group by finding.rule_code, finding.severity, form.fiscal_year, form.department_key;
