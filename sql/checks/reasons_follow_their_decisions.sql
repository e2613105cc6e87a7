-- A reason that a person put into a kind stands in that kind.
select result.form_key, result.indicator_index, result.shortfall_category, decision.shortfall_category decided_category
from warehouse.fact_indicator_result result
join register.reason_decision decision on decision.reason_decision_id = result.reason_decision_id
where coalesce(result.shortfall_category, '') <> coalesce(decision.shortfall_category, '')
   or result.reason_hash <> decision.reason_hash
