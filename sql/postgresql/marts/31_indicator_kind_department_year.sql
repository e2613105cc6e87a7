-- One row per kind of indicator (level 2), department and fiscal year, over the counted forms (see mart.form).
-- measured_count of indicator_count have an outcome in mart.indicator_outcome: met_count + missed_count + overshot_count.
-- full_count and deducted_count are those whose printed score reaches, or stays below, the weight; a row without either is in none.
-- Sums of weights and printed scores are over rows that print both; the recomputed sum takes the printed score where a row cannot be recomputed.
create table if not exists mart.indicator_kind_department_year (
    fiscal_year int not null,
    department_key int not null,
    indicator_kind varchar(60) not null,
    indicator_count int not null,
    measured_count int not null,
    met_count int not null,
    missed_count int not null,
    overshot_count int not null,
    full_count int not null,
    deducted_count int not null,
    weight_sum decimal(14, 4),
    printed_score_sum decimal(14, 4),
    recomputed_score_sum decimal(14, 4),
    primary key (fiscal_year, department_key, indicator_kind)
);

delete from mart.indicator_kind_department_year;

insert into mart.indicator_kind_department_year (
    fiscal_year, department_key, indicator_kind, indicator_count, measured_count, met_count, missed_count, overshot_count,
    full_count, deducted_count, weight_sum, printed_score_sum, recomputed_score_sum)
select
    form.fiscal_year,
    form.department_key,
    result.indicator_kind,
    cast(count(*) as int),
    cast(count(measured.outcome) as int),
    cast(sum(case when measured.outcome = 'met' then 1 else 0 end) as int),
    cast(sum(case when measured.outcome = 'missed' then 1 else 0 end) as int),
    cast(sum(case when measured.outcome = 'overshot' then 1 else 0 end) as int),
    cast(sum(case when result.printed_score >= result.weight then 1 else 0 end) as int),
    cast(sum(case when result.printed_score < result.weight then 1 else 0 end) as int),
    cast(sum(case when result.printed_score is not null then result.weight end) as decimal(14, 4)),
    cast(sum(case when result.weight is not null then result.printed_score end) as decimal(14, 4)),
    cast(sum(case when result.weight is not null and result.printed_score is not null then coalesce(result.recomputed_score, result.printed_score) end) as decimal(14, 4))
from warehouse.fact_indicator_result result
join mart.form form on form.form_key = result.form_key
left join mart.indicator_outcome measured on measured.form_key = result.form_key and measured.indicator_index = result.indicator_index
where form.is_counted = true
group by form.fiscal_year, form.department_key, result.indicator_kind;
