-- One row per indicator of a counted form (mart.form.is_counted) whose reason has a kind, or that lost points and gives no reason.
-- is_boilerplate: nothing but stock phrases stands in the reason, or its wording in two forms of one unit or in those of three units.
-- adjusted_budget_yuan and department_ordinal are the form's, to list by.
-- search_text is the reason without blanks, width and case, as LevelledSearch levels what is searched for.
create table if not exists mart.shortfall (
    form_key bigint not null,
    indicator_index int not null,
    fiscal_year int not null,
    department_key int not null,
    shortfall_category varchar(60) not null,
    reason_group_key varchar(64),
    lost_points decimal(9, 4) not null,
    is_boilerplate boolean not null,
    adjusted_budget_yuan decimal(20, 4),
    department_ordinal int not null,
    search_text text,
    primary key (form_key, indicator_index)
);

create index if not exists shortfall_category on mart.shortfall (fiscal_year, shortfall_category);

create index if not exists shortfall_group on mart.shortfall (reason_group_key);

delete from mart.shortfall;

insert into mart.shortfall (
    form_key, indicator_index, fiscal_year, department_key, shortfall_category, reason_group_key, lost_points, is_boilerplate,
    adjusted_budget_yuan, department_ordinal, search_text)
select
    result.form_key,
    result.indicator_index,
    form.fiscal_year,
    form.department_key,
    result.shortfall_category,
    reason.reason_group_key,
    case when result.weight > result.printed_score then result.weight - result.printed_score else 0 end,
    case when content.form_key is null or copied.reason_hash is not null then true else false end,
    form.adjusted_budget_yuan,
    form.department_ordinal,
    lower(replace(replace(replace(replace(replace(translate(result.reason, '，；：（）％０１２３４５６７８９', ',;:()%0123456789'), ' ', ''), '　', ''), chr(9), ''), chr(10), ''), chr(13), ''))
from warehouse.fact_indicator_result result
join mart.form form on form.form_key = result.form_key
left join warehouse.dim_reason reason on reason.reason_hash = result.reason_hash
left join (
    select distinct kind.form_key, kind.indicator_index
    from warehouse.fact_shortfall_match kind
    join warehouse.dim_shortfall_category category on category.shortfall_category = kind.shortfall_category
    where category.is_boilerplate = false
) content on content.form_key = result.form_key and content.indicator_index = result.indicator_index
left join (
    select unit.reason_hash
    from (
        select wording.reason_hash, coalesce(form.unit_key, -form.department_key) unit_key, count(distinct wording.form_key) form_count
        from warehouse.fact_indicator_result wording
        join mart.form form on form.form_key = wording.form_key
        where wording.reason_hash is not null and form.is_counted = true
        group by wording.reason_hash, coalesce(form.unit_key, -form.department_key)
    ) unit
    group by unit.reason_hash
    having max(unit.form_count) > 1 or count(*) > 2
) copied on copied.reason_hash = result.reason_hash
where result.shortfall_category is not null and form.is_counted = true;
