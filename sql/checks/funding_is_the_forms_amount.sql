-- The amounts of a form are those of its row 年度资金总额.
select evaluation.form_key
from warehouse.fact_evaluation evaluation
join warehouse.fact_funding funding on funding.form_key = evaluation.form_key
where cast(funding.is_total as int) = 1
  and funding.funding_index = (
      select min(total.funding_index)
      from warehouse.fact_funding total
      where total.form_key = evaluation.form_key and cast(total.is_total as int) = 1)
  and (coalesce(funding.initial_budget_yuan, -1) <> coalesce(evaluation.initial_budget_yuan, -1)
    or coalesce(funding.adjusted_budget_yuan, -1) <> coalesce(evaluation.adjusted_budget_yuan, -1)
    or coalesce(funding.executed_yuan, -1) <> coalesce(evaluation.executed_yuan, -1))
