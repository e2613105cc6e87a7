-- One row per fiscal year, department, basis and band of totals, over the counted forms (see mart.form) that have the total.
-- basis is printed or recomputed. A band is two points wide and begins at band_start (60, 62, …, 98); a total of exactly 100 and
-- more stands in the band 100, since so many forms give themselves all points, and what is below 60 in the band 0.
if object_id('mart.score_band') is null
create table mart.score_band (
    fiscal_year int not null,
    department_key int not null,
    basis varchar(10) not null,
    band_start int not null,
    form_count int not null,
    primary key (fiscal_year, basis, band_start, department_key)
);

delete from mart.score_band;

insert into mart.score_band (fiscal_year, department_key, basis, band_start, form_count)
select fiscal_year, department_key, basis, band_start, cast(count(*) as int)
from (
    select
        total.fiscal_year, total.department_key, total.basis,
        case when total.score >= 100 then 100 when total.score < 60 then 0 else 2 * cast(floor(total.score / 2) as int) end band_start
    from (
        select form.fiscal_year, form.department_key, 'printed' basis, form.printed_score score
        from mart.form form
        where form.is_counted = 1 and form.printed_score is not null
        union all
        select form.fiscal_year, form.department_key, 'recomputed', form.recomputed_score
        from mart.form form
        where form.is_counted = 1 and form.recomputed_score is not null
    ) total
) banded
group by fiscal_year, department_key, basis, band_start;
