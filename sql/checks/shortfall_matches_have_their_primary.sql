-- The primary kind of an indicator's reason is the first of those that fit, and there is none without the other.
select result.form_key, result.indicator_index, result.shortfall_category, shortfall.shortfall_category matched_category
from warehouse.fact_indicator_result result
left join warehouse.fact_shortfall_match shortfall on shortfall.form_key = result.form_key
    and shortfall.indicator_index = result.indicator_index and cast(shortfall.is_primary as int) = 1
where coalesce(result.shortfall_category, '') <> coalesce(shortfall.shortfall_category, '')
