-- Where a form of a project counts, the form of its whole department and year does not; approved targets and forms under review never do.
select department_form.form_key
from mart.form department_form
join mart.form project_form
    on project_form.fiscal_year = department_form.fiscal_year
    and project_form.department_key = department_form.department_key
    and project_form.kind = 'project_self_evaluation'
    and cast(project_form.is_counted as int) = 1
where department_form.kind = 'department_self_evaluation' and cast(department_form.is_counted as int) = 1
union all
select form.form_key
from mart.form form
where cast(form.is_counted as int) = 1
  and (cast(form.is_self_evaluation as int) = 0 or cast(form.needs_review as int) = 1)
