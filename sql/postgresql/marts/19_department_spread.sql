-- One row per fiscal year and measure: the spread over the year's departments (mart.department_year), each counting once.
-- measure is printed-score, recomputed-score, adjusted-rate or initial-rate; departments without it are not among item_count.
-- Quartiles as in mart.department_score_spread.
create table if not exists mart.department_spread (
    fiscal_year int not null,
    measure varchar(20) not null,
    department_count int not null,
    lowest decimal(18, 8) not null,
    first_quartile decimal(18, 8) not null,
    median decimal(18, 8) not null,
    third_quartile decimal(18, 8) not null,
    highest decimal(18, 8) not null,
    primary key (fiscal_year, measure)
);

delete from mart.department_spread;

insert into mart.department_spread (fiscal_year, measure, department_count, lowest, first_quartile, median, third_quartile, highest)
select
    placed.fiscal_year,
    placed.measure,
    cast(count(*) as int),
    min(placed.amount),
    cast(sum(case
        when placed.place = (placed.item_count - 1) * 1 / 4 then placed.amount * (4 - (placed.item_count - 1) * 1 % 4)
        when placed.place = (placed.item_count - 1) * 1 / 4 + 1 then placed.amount * ((placed.item_count - 1) * 1 % 4)
    end) / 4 as decimal(18, 8)),
    cast(sum(case
        when placed.place = (placed.item_count - 1) * 2 / 4 then placed.amount * (4 - (placed.item_count - 1) * 2 % 4)
        when placed.place = (placed.item_count - 1) * 2 / 4 + 1 then placed.amount * ((placed.item_count - 1) * 2 % 4)
    end) / 4 as decimal(18, 8)),
    cast(sum(case
        when placed.place = (placed.item_count - 1) * 3 / 4 then placed.amount * (4 - (placed.item_count - 1) * 3 % 4)
        when placed.place = (placed.item_count - 1) * 3 / 4 + 1 then placed.amount * ((placed.item_count - 1) * 3 % 4)
    end) / 4 as decimal(18, 8)),
    max(placed.amount)
from (
    select
        measured.fiscal_year, measured.measure, measured.amount,
        cast(row_number() over (partition by measured.fiscal_year, measured.measure order by measured.amount) - 1 as int) place,
        cast(count(*) over (partition by measured.fiscal_year, measured.measure) as int) item_count
    from (
        select fiscal_year, 'printed-score' measure, cast(printed_score as decimal(18, 8)) amount from mart.department_year where printed_score is not null
        union all
        select fiscal_year, 'recomputed-score', cast(recomputed_score as decimal(18, 8)) from mart.department_year where recomputed_score is not null
        union all
        select fiscal_year, 'adjusted-rate', adjusted_execution_rate from mart.department_year where adjusted_execution_rate is not null
        union all
        select fiscal_year, 'initial-rate', initial_execution_rate from mart.department_year where initial_execution_rate is not null
    ) measured
) placed
group by placed.fiscal_year, placed.measure;
