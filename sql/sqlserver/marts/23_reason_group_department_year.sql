-- One row per group of near-identical reasons (mart.reason_group), fiscal year and department whose counted forms (mart.form.is_counted) hold it.
-- A form is in one department and year, so form_count may be summed over them.
if object_id('mart.reason_group_department_year') is null
create table mart.reason_group_department_year (
    fiscal_year int not null,
    department_key int not null,
    reason_group_key varchar(64) not null,
    row_count int not null,
    form_count int not null,
    primary key (fiscal_year, department_key, reason_group_key)
);

delete from mart.reason_group_department_year;

insert into mart.reason_group_department_year (fiscal_year, department_key, reason_group_key, row_count, form_count)
select
    form.fiscal_year,
    form.department_key,
    reason.reason_group_key,
    cast(count(*) as int),
    cast(count(distinct result.form_key) as int)
from mart.reason_group reason_group
join warehouse.dim_reason reason on reason.reason_group_key = reason_group.reason_group_key
join warehouse.fact_indicator_result result on result.reason_hash = reason.reason_hash
join mart.form form on form.form_key = result.form_key
where form.is_counted = 1
group by form.fiscal_year, form.department_key, reason.reason_group_key;
