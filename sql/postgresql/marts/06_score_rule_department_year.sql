-- One row per rule, department and fiscal year that moved the total of a counted form (see mart.form).
-- points is the sum over those forms of recomputed less printed; mean_points is what of it reaches the department's mean, that is
-- points divided by the department's counted forms with both totals. form_count counts the forms that the rule moved.
create table if not exists mart.score_rule_department_year (
    fiscal_year int not null,
    department_key int not null,
    rule_code varchar(100) not null,
    points decimal(12, 4) not null,
    mean_points decimal(12, 4) not null,
    form_count int not null,
    compared_form_count int not null,
    primary key (fiscal_year, department_key, rule_code)
);

delete from mart.score_rule_department_year;

insert into mart.score_rule_department_year (
    fiscal_year, department_key, rule_code, points, mean_points, form_count, compared_form_count)
select
    form.fiscal_year,
    form.department_key,
    contribution.rule_code,
    cast(sum(contribution.points) as decimal(12, 4)),
    cast(sum(contribution.points) / max(compared.form_count) as decimal(12, 4)),
    cast(count(distinct contribution.form_key) as int),
    cast(max(compared.form_count) as int)
from warehouse.fact_score_contribution contribution
join mart.form form on form.form_key = contribution.form_key
join (
    select counted.fiscal_year, counted.department_key, count(*) form_count
    from mart.form counted
    where counted.is_counted = true and counted.printed_score is not null and counted.recomputed_score is not null
    group by counted.fiscal_year, counted.department_key
) compared on compared.fiscal_year = form.fiscal_year and compared.department_key = form.department_key
where form.is_counted = true
group by form.fiscal_year, form.department_key, contribution.rule_code;
