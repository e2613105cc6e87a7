-- One row per fiscal year, department and basis (printed, recomputed): the spread of the totals of its counted forms (see mart.form).
-- Quartiles divide the forms in the order of their totals and lie between two forms in proportion (as a spreadsheet's QUARTILE.INC);
-- with n forms the k-th stands at place (n - 1) * k / 4, counted from 0.
if object_id('mart.department_score_spread') is null
create table mart.department_score_spread (
    fiscal_year int not null,
    department_key int not null,
    basis varchar(10) not null,
    form_count int not null,
    lowest decimal(9, 4) not null,
    first_quartile decimal(9, 4) not null,
    median decimal(9, 4) not null,
    third_quartile decimal(9, 4) not null,
    highest decimal(9, 4) not null,
    mean decimal(9, 4) not null,
    primary key (fiscal_year, basis, department_key)
);

delete from mart.department_score_spread;

insert into mart.department_score_spread (
    fiscal_year, department_key, basis, form_count, lowest, first_quartile, median, third_quartile, highest, mean)
select
    placed.fiscal_year,
    placed.department_key,
    placed.basis,
    cast(count(*) as int),
    min(placed.score),
    cast(sum(case
        when placed.place = (placed.item_count - 1) * 1 / 4 then placed.score * (4 - (placed.item_count - 1) * 1 % 4)
        when placed.place = (placed.item_count - 1) * 1 / 4 + 1 then placed.score * ((placed.item_count - 1) * 1 % 4)
    end) / 4 as decimal(9, 4)),
    cast(sum(case
        when placed.place = (placed.item_count - 1) * 2 / 4 then placed.score * (4 - (placed.item_count - 1) * 2 % 4)
        when placed.place = (placed.item_count - 1) * 2 / 4 + 1 then placed.score * ((placed.item_count - 1) * 2 % 4)
    end) / 4 as decimal(9, 4)),
    cast(sum(case
        when placed.place = (placed.item_count - 1) * 3 / 4 then placed.score * (4 - (placed.item_count - 1) * 3 % 4)
        when placed.place = (placed.item_count - 1) * 3 / 4 + 1 then placed.score * ((placed.item_count - 1) * 3 % 4)
    end) / 4 as decimal(9, 4)),
    max(placed.score),
    cast(avg(placed.score) as decimal(9, 4))
from (
    select
        total.fiscal_year, total.department_key, total.basis, total.score,
        cast(row_number() over (partition by total.fiscal_year, total.department_key, total.basis order by total.score) - 1 as int) place,
        cast(count(*) over (partition by total.fiscal_year, total.department_key, total.basis) as int) item_count
    from (
        select form.fiscal_year, form.department_key, 'printed' basis, form.printed_score score
        from mart.form form
        where form.is_counted = 1 and form.printed_score is not null
        union all
        select form.fiscal_year, form.department_key, 'recomputed', form.recomputed_score
        from mart.form form
        where form.is_counted = 1 and form.recomputed_score is not null
    ) total
) placed
group by placed.fiscal_year, placed.department_key, placed.basis;
