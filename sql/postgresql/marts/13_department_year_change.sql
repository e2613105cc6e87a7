-- One row per department and fiscal year that has counted forms (see mart.form) in that year and in the year before.
-- Movements are places risen (fallen, where negative) since the year before, each year ranked over the departments that have the
-- score in both years, so that newcomers and those that stayed away move nobody; ranks as in mart.department_year.
-- ranked_count is how many departments the corrected movement compares.
create table if not exists mart.department_year_change (
    fiscal_year int not null,
    department_key int not null,
    printed_movement int,
    recomputed_movement int,
    ranked_count int not null,
    printed_score_change decimal(9, 4),
    recomputed_score_change decimal(9, 4),
    primary key (fiscal_year, department_key)
);

delete from mart.department_year_change;

insert into mart.department_year_change (
    fiscal_year, department_key, printed_movement, recomputed_movement, ranked_count, printed_score_change, recomputed_score_change)
select
    fiscal_year,
    department_key,
    case when has_printed = 1 then cast(
        rank() over (partition by fiscal_year, has_printed order by cast(last_printed_score as decimal(9, 2)) desc)
        - rank() over (partition by fiscal_year, has_printed order by cast(printed_score as decimal(9, 2)) desc) as int) end,
    case when has_recomputed = 1 then cast(
        rank() over (partition by fiscal_year, has_recomputed order by cast(last_recomputed_score as decimal(9, 2)) desc)
        - rank() over (partition by fiscal_year, has_recomputed order by cast(recomputed_score as decimal(9, 2)) desc) as int) end,
    cast(sum(has_recomputed) over (partition by fiscal_year) as int),
    printed_score - last_printed_score,
    recomputed_score - last_recomputed_score
from (
    select
        this_year.fiscal_year,
        this_year.department_key,
        this_year.printed_score,
        this_year.recomputed_score,
        last_year.printed_score last_printed_score,
        last_year.recomputed_score last_recomputed_score,
        case when this_year.printed_score is null or last_year.printed_score is null then 0 else 1 end has_printed,
        case when this_year.recomputed_score is null or last_year.recomputed_score is null then 0 else 1 end has_recomputed
    from mart.department_year this_year
    join mart.department_year last_year
        on last_year.fiscal_year = this_year.fiscal_year - 1 and last_year.department_key = this_year.department_key
    where this_year.counted_form_count > 0 and last_year.counted_form_count > 0
) compared;
