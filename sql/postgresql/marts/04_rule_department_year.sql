-- One row per rule, severity, department and fiscal year; department or year null where the form does not give it.
-- A form is in one row per rule and severity, so form_count may be summed over departments.
create table if not exists mart.rule_department_year (
    rule_code varchar(100) not null,
    severity varchar(10) not null,
    fiscal_year int,
    department_key int,
    finding_count int not null,
    form_count int not null
);

create index if not exists rule_department_year_department on mart.rule_department_year (fiscal_year, department_key);

delete from mart.rule_department_year;

insert into mart.rule_department_year (rule_code, severity, fiscal_year, department_key, finding_count, form_count)
select
    finding.rule_code,
    finding.severity,
    form.fiscal_year,
    form.department_key,
    cast(count(*) as int),
    cast(count(distinct finding.form_key) as int)
from warehouse.fact_finding finding
join mart.form form on form.form_key = finding.form_key
group by finding.rule_code, finding.severity, form.fiscal_year, form.department_key;
