-- One row per fiscal year, department, basis and band of execution rates, over the counted forms (see mart.form) that have the rate.
-- basis is adjusted or initial, the budget that the rate speaks of. A band is five percentage points wide and begins at band_start
-- (0, 5, …, 120); what is 120 % and more, and what is below 0, stands in the band at that end.
create table if not exists mart.execution_band (
    fiscal_year int not null,
    department_key int not null,
    basis varchar(10) not null,
    band_start int not null,
    form_count int not null,
    primary key (fiscal_year, basis, band_start, department_key)
);

delete from mart.execution_band;

insert into mart.execution_band (fiscal_year, department_key, basis, band_start, form_count)
select fiscal_year, department_key, basis, band_start, cast(count(*) as int)
from (
    select
        form.fiscal_year, form.department_key, 'adjusted' basis,
        case
            when form.adjusted_execution_rate >= 1.2 then 120
            when form.adjusted_execution_rate < 0 then 0
            else 5 * cast(floor(form.adjusted_execution_rate * 20) as int)
        end band_start
    from mart.form form
    where form.is_counted = true and form.adjusted_execution_rate is not null
    union all
    select
        form.fiscal_year, form.department_key, 'initial',
        case
            when form.initial_execution_rate >= 1.2 then 120
            when form.initial_execution_rate < 0 then 0
            else 5 * cast(floor(form.initial_execution_rate * 20) as int)
        end
    from mart.form form
    where form.is_counted = true and form.initial_execution_rate is not null
) banded
group by fiscal_year, department_key, basis, band_start;
