-- One row per kind of form; titles as the bureau prints them.
insert into warehouse.dim_form_kind (kind, title, is_self_evaluation, is_department_form)
select seed.kind, seed.title, seed.is_self_evaluation, seed.is_department_form
from (values
    ('project_self_evaluation', '项目支出绩效目标自评表', true, false),
    ('department_self_evaluation', '部门整体支出绩效目标自评表', true, true),
    ('project_target_approval', '项目支出绩效目标批复表', false, false),
    ('department_target_approval', '部门整体支出绩效目标批复表', false, true)
) seed (kind, title, is_self_evaluation, is_department_form)
where not exists (select 1 from warehouse.dim_form_kind present where present.kind = seed.kind);
