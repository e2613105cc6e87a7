-- What the departments have adds up to what the year has, to the cent, and so do the counted forms behind both.
select year_row.fiscal_year
from mart.fiscal_year year_row
left join (
    select
        fiscal_year, sum(initial_budget_yuan) initial_budget_yuan, sum(adjusted_budget_yuan) adjusted_budget_yuan,
        sum(executed_yuan) executed_yuan, sum(counted_form_count) counted_form_count
    from mart.department_year
    group by fiscal_year
) departments on departments.fiscal_year = year_row.fiscal_year
left join (
    select
        fiscal_year, sum(initial_budget_yuan) initial_budget_yuan, sum(adjusted_budget_yuan) adjusted_budget_yuan,
        sum(executed_yuan) executed_yuan, count(*) counted_form_count
    from mart.form
    where cast(is_counted as int) = 1
    group by fiscal_year
) forms on forms.fiscal_year = year_row.fiscal_year
where coalesce(year_row.initial_budget_yuan, -1) <> coalesce(departments.initial_budget_yuan, -1)
   or coalesce(year_row.adjusted_budget_yuan, -1) <> coalesce(departments.adjusted_budget_yuan, -1)
   or coalesce(year_row.executed_yuan, -1) <> coalesce(departments.executed_yuan, -1)
   or coalesce(year_row.initial_budget_yuan, -1) <> coalesce(forms.initial_budget_yuan, -1)
   or coalesce(year_row.adjusted_budget_yuan, -1) <> coalesce(forms.adjusted_budget_yuan, -1)
   or coalesce(year_row.executed_yuan, -1) <> coalesce(forms.executed_yuan, -1)
   or year_row.counted_form_count <> coalesce(departments.counted_form_count, 0)
   or year_row.counted_form_count <> coalesce(forms.counted_form_count, 0)
