-- One row per group of near-identical reasons (warehouse.dim_reason_group) that stands in two counted forms (mart.form.is_counted) or more.
-- year_count of the years from first to last: where they are as many as the span, the sentence stood there year after year.
create table if not exists mart.reason_group (
    reason_group_key varchar(64) not null primary key,
    sentence text not null,
    row_count int not null,
    form_count int not null,
    department_count int not null,
    year_count int not null,
    first_fiscal_year int,
    last_fiscal_year int
);

delete from mart.reason_group;

insert into mart.reason_group (
    reason_group_key, sentence, row_count, form_count, department_count, year_count, first_fiscal_year, last_fiscal_year)
select
    counted.reason_group_key,
    reason_group.sentence,
    counted.row_count,
    counted.form_count,
    counted.department_count,
    counted.year_count,
    counted.first_fiscal_year,
    counted.last_fiscal_year
from (
    select
        reason.reason_group_key,
        cast(count(*) as int) row_count,
        cast(count(distinct result.form_key) as int) form_count,
        cast(count(distinct form.department_key) as int) department_count,
        cast(count(distinct form.fiscal_year) as int) year_count,
        min(form.fiscal_year) first_fiscal_year,
        max(form.fiscal_year) last_fiscal_year
    from warehouse.fact_indicator_result result
    join mart.form form on form.form_key = result.form_key
    join warehouse.dim_reason reason on reason.reason_hash = result.reason_hash
    where form.is_counted = true
    group by reason.reason_group_key
) counted
join warehouse.dim_reason_group reason_group on reason_group.reason_group_key = counted.reason_group_key
where counted.form_count > 1;
