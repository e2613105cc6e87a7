-- One row per pair of fiscal years (the earlier one first) and project that is there in one of them. The projects of a year that are
-- one by the links that hold (lineage_hash) count together, so that a split project stands beside its parts.
-- standing: comparable   the project is there in both years, and forms of both count
--           waiting      it is there in both years, but the forms of one of them wait for review
--           proposed     it is there in one year, and a project of the other year might be the same; or it is there in both, and
--                        another one might be a part of it: nobody has decided that
--           unfiled      it is there in one year, and its department handed in no project's form in the other
--           new, gone    it is there in the later or in the earlier year alone
-- An amount is null where one of the projects does not give it. Only comparable rows may be set against one another.
-- Lists go by department_ordinal, project_ordinal: departments by name, within one and a pair of years by project.
if object_id('mart.project_pair') is null
create table mart.project_pair (
    from_year int not null,
    to_year int not null,
    lineage_hash varchar(64) not null,
    department_key int not null,
    department_name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS not null,
    project_hash varchar(64) not null,
    project_name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS not null,
    former_name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS,
    unit_name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS,
    standing varchar(20) not null,
    from_project_count int not null,
    to_project_count int not null,
    from_initial_budget_yuan decimal(20, 4),
    to_initial_budget_yuan decimal(20, 4),
    from_adjusted_budget_yuan decimal(20, 4),
    to_adjusted_budget_yuan decimal(20, 4),
    from_executed_yuan decimal(20, 4),
    to_executed_yuan decimal(20, 4),
    from_adjusted_execution_rate decimal(18, 8),
    to_adjusted_execution_rate decimal(18, 8),
    from_initial_execution_rate decimal(18, 8),
    to_initial_execution_rate decimal(18, 8),
    from_printed_score decimal(9, 4),
    to_printed_score decimal(9, 4),
    from_recomputed_score decimal(9, 4),
    to_recomputed_score decimal(9, 4),
    department_ordinal int not null,
    project_ordinal int not null,
    primary key (from_year, to_year, lineage_hash)
);

if indexproperty(object_id('mart.project_pair'), 'project_pair_department', 'IndexID') is null
create index project_pair_department on mart.project_pair (department_key);

if indexproperty(object_id('mart.project_pair'), 'project_pair_listed', 'IndexID') is null
create index project_pair_listed on mart.project_pair (from_year, to_year, department_ordinal, project_ordinal)
include (
    lineage_hash, department_key, standing, from_adjusted_budget_yuan, to_adjusted_budget_yuan, from_executed_yuan, to_executed_yuan,
    from_adjusted_execution_rate, to_adjusted_execution_rate, from_recomputed_score, to_recomputed_score);

delete from mart.project_pair
where lineage_hash is not null /* department: department_key */;

with projects as (
    select
        project.lineage_hash,
        project.fiscal_year,
        project.department_key,
        min(project.possible_hash) possible_hash,
        min(project.department_name) department_name,
        min(project.project_hash) project_hash,
        min(project.project_name) project_name,
        min(project.unit_name) unit_name,
        cast(count(*) as int) project_count,
        sum(project.counted_form_count) counted_form_count,
        case when count(project.initial_budget_yuan) = count(*) then sum(project.initial_budget_yuan) end initial_budget_yuan,
        case when count(project.adjusted_budget_yuan) = count(*) then sum(project.adjusted_budget_yuan) end adjusted_budget_yuan,
        case when count(project.executed_yuan) = count(*) then sum(project.executed_yuan) end executed_yuan,
        case when min(project.counted_form_count) = 0 then 1 else 0 end is_waiting,
        cast(avg(project.printed_score) as decimal(9, 4)) printed_score,
        cast(avg(project.recomputed_score) as decimal(9, 4)) recomputed_score
    from mart.project_year project
    where project.fiscal_year is not null /* department: project.department_key */
    group by project.lineage_hash, project.fiscal_year, project.department_key
),
possible as (
    select distinct projects.possible_hash, projects.fiscal_year from projects
),
parts as (
    select distinct project.lineage_hash, earlier.fiscal_year from_year, later.fiscal_year to_year
    from warehouse.project_link link
    join mart.project_year earlier on earlier.project_hash = link.from_hash
    join mart.project_year later on later.project_hash = link.to_hash
    join mart.project_year project on project.project_hash in (link.from_hash, link.to_hash)
    where link.state = 'proposed' and link.kind in ('split', 'merged') /* department: link.department_key */
),
filing as (
    select distinct projects.department_key, projects.fiscal_year from projects
),
years as (
    select distinct project.fiscal_year from mart.project_year project
),
sides as (
    select
        earlier_year.fiscal_year from_year,
        later_year.fiscal_year to_year,
        earlier.lineage_hash,
        earlier.department_key,
        earlier.lineage_hash earlier_lineage,
        later.lineage_hash later_lineage,
        earlier.possible_hash,
        later_year.fiscal_year other_year
    from years earlier_year
    join years later_year on later_year.fiscal_year > earlier_year.fiscal_year
    join projects earlier on earlier.fiscal_year = earlier_year.fiscal_year
    left join projects later on later.fiscal_year = later_year.fiscal_year and later.lineage_hash = earlier.lineage_hash
    union all
    select
        earlier_year.fiscal_year,
        later_year.fiscal_year,
        later.lineage_hash,
        later.department_key,
        earlier.lineage_hash,
        later.lineage_hash,
        later.possible_hash,
        earlier_year.fiscal_year
    from years earlier_year
    join years later_year on later_year.fiscal_year > earlier_year.fiscal_year
    join projects later on later.fiscal_year = later_year.fiscal_year
    left join projects earlier on earlier.fiscal_year = earlier_year.fiscal_year and earlier.lineage_hash = later.lineage_hash
    where earlier.lineage_hash is null
)
insert into mart.project_pair (
    from_year, to_year, lineage_hash, department_key, department_name, project_hash, project_name, former_name, unit_name, standing,
    from_project_count, to_project_count, from_initial_budget_yuan, to_initial_budget_yuan, from_adjusted_budget_yuan,
    to_adjusted_budget_yuan, from_executed_yuan, to_executed_yuan, from_adjusted_execution_rate, to_adjusted_execution_rate,
    from_initial_execution_rate, to_initial_execution_rate, from_printed_score, to_printed_score, from_recomputed_score,
    to_recomputed_score, department_ordinal, project_ordinal)
select
    sides.from_year,
    sides.to_year,
    sides.lineage_hash,
    sides.department_key,
    coalesce(later.department_name, earlier.department_name),
    coalesce(later.project_hash, earlier.project_hash),
    coalesce(later.project_name, earlier.project_name),
    case when earlier.project_name <> later.project_name then earlier.project_name end,
    coalesce(later.unit_name, earlier.unit_name),
    case
        when earlier.lineage_hash is not null and later.lineage_hash is not null and exists (
            select 1
            from parts
            where parts.lineage_hash = sides.lineage_hash and parts.from_year >= sides.from_year and parts.to_year <= sides.to_year) then 'proposed'
        when earlier.lineage_hash is not null and later.lineage_hash is not null and earlier.is_waiting = 0 and later.is_waiting = 0 then 'comparable'
        when earlier.lineage_hash is not null and later.lineage_hash is not null then 'waiting'
        when possible.possible_hash is not null then 'proposed'
        when filing.department_key is null then 'unfiled'
        when earlier.lineage_hash is null then 'new'
        else 'gone'
    end,
    coalesce(earlier.project_count, 0),
    coalesce(later.project_count, 0),
    earlier.initial_budget_yuan,
    later.initial_budget_yuan,
    earlier.adjusted_budget_yuan,
    later.adjusted_budget_yuan,
    earlier.executed_yuan,
    later.executed_yuan,
    cast(cast(earlier.executed_yuan as decimal(20, 4)) / nullif(cast(earlier.adjusted_budget_yuan as decimal(20, 4)), 0) as decimal(18, 8)),
    cast(cast(later.executed_yuan as decimal(20, 4)) / nullif(cast(later.adjusted_budget_yuan as decimal(20, 4)), 0) as decimal(18, 8)),
    cast(cast(earlier.executed_yuan as decimal(20, 4)) / nullif(cast(earlier.initial_budget_yuan as decimal(20, 4)), 0) as decimal(18, 8)),
    cast(cast(later.executed_yuan as decimal(20, 4)) / nullif(cast(later.initial_budget_yuan as decimal(20, 4)), 0) as decimal(18, 8)),
    earlier.printed_score,
    later.printed_score,
    earlier.recomputed_score,
    later.recomputed_score,
    department.ordinal,
    cast(row_number() over (
        partition by sides.from_year, sides.to_year, sides.department_key
        order by coalesce(later.project_name, earlier.project_name), sides.lineage_hash) as int)
from sides
join (
    select known.department_key, cast(row_number() over (order by known.name, known.department_key) as int) ordinal
    from warehouse.dim_department known
) department on department.department_key = sides.department_key
left join projects earlier on earlier.fiscal_year = sides.from_year and earlier.lineage_hash = sides.earlier_lineage
left join projects later on later.fiscal_year = sides.to_year and later.lineage_hash = sides.later_lineage
left join possible on possible.possible_hash = sides.possible_hash and possible.fiscal_year = sides.other_year
left join filing on filing.department_key = sides.department_key and filing.fiscal_year = sides.other_year;
