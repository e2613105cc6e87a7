-- One row per kind of form; titles as the bureau prints them.
insert into warehouse.dim_form_kind (kind, title, is_self_evaluation, is_department_form)
select seed.kind, seed.title, seed.is_self_evaluation, seed.is_department_form
from (values
    ('project_self_evaluation', N'项目支出绩效目标自评表', 1, 0),
    ('department_self_evaluation', N'部门整体支出绩效目标自评表', 1, 1),
    ('project_target_approval', N'项目支出绩效目标批复表', 0, 0),
    ('department_target_approval', N'部门整体支出绩效目标批复表', 0, 1)
) seed (kind, title, is_self_evaluation, is_department_form)
where not exists (select 1 from warehouse.dim_form_kind present where present.kind = seed.kind);
