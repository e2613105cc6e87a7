-- One row per fiscal year, kind of indicator (level 2) and basis (printed, recomputed): the spread of score ÷ weight over the
-- indicators of counted forms (see mart.form) that have both and a weight above 0.
-- full_count is how many have all their points; tenth is what a tenth of them stays below, quartiles as in mart.department_score_spread.
if object_id('mart.indicator_kind_spread') is null
create table mart.indicator_kind_spread (
    fiscal_year int not null,
    indicator_kind varchar(60) not null,
    basis varchar(10) not null,
    indicator_count int not null,
    full_count int not null,
    lowest decimal(9, 4) not null,
    tenth decimal(9, 4) not null,
    first_quartile decimal(9, 4) not null,
    median decimal(9, 4) not null,
    third_quartile decimal(9, 4) not null,
    highest decimal(9, 4) not null,
    mean decimal(9, 4) not null,
    primary key (fiscal_year, basis, indicator_kind)
);

delete from mart.indicator_kind_spread;

insert into mart.indicator_kind_spread (
    fiscal_year, indicator_kind, basis, indicator_count, full_count, lowest, tenth, first_quartile, median, third_quartile, highest, mean)
select
    placed.fiscal_year,
    placed.indicator_kind,
    placed.basis,
    cast(count(*) as int),
    cast(sum(case when placed.share >= 1 then 1 else 0 end) as int),
    min(placed.share),
    cast(sum(case
        when placed.place = (placed.item_count - 1) * 1 / 10 then placed.share * (10 - (placed.item_count - 1) * 1 % 10)
        when placed.place = (placed.item_count - 1) * 1 / 10 + 1 then placed.share * ((placed.item_count - 1) * 1 % 10)
    end) / 10 as decimal(9, 4)),
    cast(sum(case
        when placed.place = (placed.item_count - 1) * 1 / 4 then placed.share * (4 - (placed.item_count - 1) * 1 % 4)
        when placed.place = (placed.item_count - 1) * 1 / 4 + 1 then placed.share * ((placed.item_count - 1) * 1 % 4)
    end) / 4 as decimal(9, 4)),
    cast(sum(case
        when placed.place = (placed.item_count - 1) * 2 / 4 then placed.share * (4 - (placed.item_count - 1) * 2 % 4)
        when placed.place = (placed.item_count - 1) * 2 / 4 + 1 then placed.share * ((placed.item_count - 1) * 2 % 4)
    end) / 4 as decimal(9, 4)),
    cast(sum(case
        when placed.place = (placed.item_count - 1) * 3 / 4 then placed.share * (4 - (placed.item_count - 1) * 3 % 4)
        when placed.place = (placed.item_count - 1) * 3 / 4 + 1 then placed.share * ((placed.item_count - 1) * 3 % 4)
    end) / 4 as decimal(9, 4)),
    max(placed.share),
    cast(avg(placed.share) as decimal(9, 4))
from (
    select
        attained.fiscal_year, attained.indicator_kind, attained.basis, attained.share,
        cast(row_number() over (partition by attained.fiscal_year, attained.indicator_kind, attained.basis order by attained.share) - 1 as int) place,
        cast(count(*) over (partition by attained.fiscal_year, attained.indicator_kind, attained.basis) as int) item_count
    from (
        select form.fiscal_year, result.indicator_kind, 'printed' basis, cast(result.printed_score / result.weight as decimal(9, 4)) share
        from warehouse.fact_indicator_result result
        join mart.form form on form.form_key = result.form_key
        where form.is_counted = 1 and result.weight > 0 and result.printed_score is not null
        union all
        select form.fiscal_year, result.indicator_kind, 'recomputed', cast(result.recomputed_score / result.weight as decimal(9, 4))
        from warehouse.fact_indicator_result result
        join mart.form form on form.form_key = result.form_key
        where form.is_counted = 1 and result.weight > 0 and result.recomputed_score is not null
    ) attained
) placed
group by placed.fiscal_year, placed.indicator_kind, placed.basis;
