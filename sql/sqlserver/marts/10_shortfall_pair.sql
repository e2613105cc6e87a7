-- One row per pair of fiscal years (the earlier one first), department and kind of reason that stands in counted forms of one of them.
-- The comparable counts speak only of the projects that are comparable in these years (see mart.project_pair).
if object_id('mart.shortfall_pair') is null
create table mart.shortfall_pair (
    from_year int not null,
    to_year int not null,
    department_key int not null,
    shortfall_category varchar(60) not null,
    from_row_count int not null,
    to_row_count int not null,
    from_lost_points decimal(20, 4) not null,
    to_lost_points decimal(20, 4) not null,
    comparable_from_row_count int not null,
    comparable_to_row_count int not null,
    comparable_from_lost_points decimal(20, 4) not null,
    comparable_to_lost_points decimal(20, 4) not null,
    primary key (from_year, to_year, department_key, shortfall_category)
);

if indexproperty(object_id('mart.shortfall_pair'), 'shortfall_pair_department', 'IndexID') is null
create index shortfall_pair_department on mart.shortfall_pair (department_key);

delete from mart.shortfall_pair
where shortfall_category is not null /* department: department_key */;

with reasons as (
    select
        form.fiscal_year,
        form.department_key,
        project.lineage_hash,
        result.shortfall_category,
        cast(count(*) as int) row_count,
        sum(case when result.weight > result.printed_score then result.weight - result.printed_score else 0 end) lost_points
    from warehouse.fact_indicator_result result
    join mart.form form on form.form_key = result.form_key
    join warehouse.fact_evaluation evaluation on evaluation.form_key = form.form_key
    left join mart.project_year project on project.project_hash = evaluation.project_hash
    where form.is_counted = 1 and result.shortfall_category is not null
      /* department: form.department_key */
    group by form.fiscal_year, form.department_key, project.lineage_hash, result.shortfall_category
),
years as (
    select distinct project.fiscal_year from mart.project_year project
),
sides as (
    select
        earlier_year.fiscal_year from_year,
        later_year.fiscal_year to_year,
        reasons.department_key,
        reasons.shortfall_category,
        case when reasons.fiscal_year = earlier_year.fiscal_year then 1 else 0 end is_earlier,
        case when pair.lineage_hash is not null then 1 else 0 end is_comparable,
        reasons.row_count,
        reasons.lost_points
    from years earlier_year
    join years later_year on later_year.fiscal_year > earlier_year.fiscal_year
    join reasons on reasons.fiscal_year = earlier_year.fiscal_year or reasons.fiscal_year = later_year.fiscal_year
    left join mart.project_pair pair
        on pair.from_year = earlier_year.fiscal_year and pair.to_year = later_year.fiscal_year
        and pair.lineage_hash = reasons.lineage_hash and pair.standing = 'comparable'
)
insert into mart.shortfall_pair (
    from_year, to_year, department_key, shortfall_category, from_row_count, to_row_count, from_lost_points, to_lost_points,
    comparable_from_row_count, comparable_to_row_count, comparable_from_lost_points, comparable_to_lost_points)
select
    sides.from_year,
    sides.to_year,
    sides.department_key,
    sides.shortfall_category,
    cast(sum(case when sides.is_earlier = 1 then sides.row_count else 0 end) as int),
    cast(sum(case when sides.is_earlier = 0 then sides.row_count else 0 end) as int),
    sum(case when sides.is_earlier = 1 then sides.lost_points else 0 end),
    sum(case when sides.is_earlier = 0 then sides.lost_points else 0 end),
    cast(sum(case when sides.is_earlier = 1 and sides.is_comparable = 1 then sides.row_count else 0 end) as int),
    cast(sum(case when sides.is_earlier = 0 and sides.is_comparable = 1 then sides.row_count else 0 end) as int),
    sum(case when sides.is_earlier = 1 and sides.is_comparable = 1 then sides.lost_points else 0 end),
    sum(case when sides.is_earlier = 0 and sides.is_comparable = 1 then sides.lost_points else 0 end)
from sides
group by sides.from_year, sides.to_year, sides.department_key, sides.shortfall_category;
