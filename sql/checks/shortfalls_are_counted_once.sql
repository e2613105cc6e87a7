-- Every reason of a counted form that has a kind is in the sums of its kind, department and year, and nothing else is.
select facts.shortfall_category, facts.reason_count, marts.reason_count mart_count
from (
    select result.shortfall_category, cast(count(*) as int) reason_count
    from warehouse.fact_indicator_result result
    join mart.form form on form.form_key = result.form_key
    where result.shortfall_category is not null and cast(form.is_counted as int) = 1
    group by result.shortfall_category
) facts
full join (
    select shortfall_category, cast(sum(reason_count) as int) reason_count
    from mart.shortfall_department_year
    group by shortfall_category
) marts on marts.shortfall_category = facts.shortfall_category
where coalesce(facts.reason_count, 0) <> coalesce(marts.reason_count, 0)
