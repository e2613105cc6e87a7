-- Every row of a form names the file of that form.
select 'funding' fact, funding.form_key
from warehouse.fact_funding funding
left join warehouse.fact_evaluation evaluation on evaluation.form_key = funding.form_key and evaluation.sha256 = funding.sha256
where evaluation.form_key is null
union all
select 'indicator_result', result.form_key
from warehouse.fact_indicator_result result
left join warehouse.fact_evaluation evaluation on evaluation.form_key = result.form_key and evaluation.sha256 = result.sha256
where evaluation.form_key is null
union all
select 'finding', finding.form_key
from warehouse.fact_finding finding
left join warehouse.fact_evaluation evaluation on evaluation.form_key = finding.form_key and evaluation.sha256 = finding.sha256
where evaluation.form_key is null
union all
select 'form text', text.form_key
from warehouse.fact_form_text text
left join warehouse.fact_evaluation evaluation on evaluation.form_key = text.form_key and evaluation.sha256 = text.sha256
where evaluation.form_key is null
union all
select 'shortfall match', shortfall.form_key
from warehouse.fact_shortfall_match shortfall
left join warehouse.fact_indicator_result result on result.form_key = shortfall.form_key
    and result.indicator_index = shortfall.indicator_index and result.sha256 = shortfall.sha256
where result.form_key is null
union all
select 'form without its reading', evaluation.form_key
from warehouse.fact_evaluation evaluation
left join staging.form reading on reading.form_key = evaluation.form_key and reading.sha256 = evaluation.sha256
where reading.form_key is null
