-- Every code among the facts is explained by its dimension.
select 'rule' dimension, finding.rule_code code
from warehouse.fact_finding finding
left join warehouse.dim_rule rule_row on rule_row.rule_code = finding.rule_code
where rule_row.rule_code is null
union all
select 'indicator kind', result.indicator_kind
from warehouse.fact_indicator_result result
left join warehouse.dim_indicator_kind kind on kind.indicator_kind = result.indicator_kind
where kind.indicator_kind is null
union all
select 'shortfall category', result.shortfall_category
from warehouse.fact_indicator_result result
left join warehouse.dim_shortfall_category category on category.shortfall_category = result.shortfall_category
where result.shortfall_category is not null and category.shortfall_category is null
