-- One row per primary kind of reason, department and fiscal year.
-- A form's money counts once in each kind that is the primary one of any of its indicators, so it may be summed over departments and years
-- and not over kinds. unspent_yuan is what is left of the adjusted budget; forms without the amounts add nothing, and null is a kind none of whose forms has them.
if object_id('mart.shortfall_department_year') is null
create table mart.shortfall_department_year (
    shortfall_category varchar(60) not null,
    fiscal_year int not null,
    department_key int not null,
    reason_count int not null,
    form_count int not null,
    boilerplate_count int not null,
    lost_points decimal(18, 4) not null,
    adjusted_budget_yuan decimal(20, 4),
    unspent_yuan decimal(20, 4),
    primary key (shortfall_category, fiscal_year, department_key)
);

if indexproperty(object_id('mart.shortfall_department_year'), 'shortfall_department_year_department', 'IndexID') is null
create index shortfall_department_year_department on mart.shortfall_department_year (department_key);

delete from mart.shortfall_department_year;

insert into mart.shortfall_department_year (
    shortfall_category, fiscal_year, department_key, reason_count, form_count, boilerplate_count, lost_points, adjusted_budget_yuan, unspent_yuan)
select
    reasons.shortfall_category,
    reasons.fiscal_year,
    reasons.department_key,
    reasons.reason_count,
    money.form_count,
    reasons.boilerplate_count,
    reasons.lost_points,
    money.adjusted_budget_yuan,
    money.unspent_yuan
from (
    select
        shortfall.shortfall_category,
        shortfall.fiscal_year,
        shortfall.department_key,
        cast(count(*) as int) reason_count,
        cast(sum(case when shortfall.is_boilerplate = 1 then 1 else 0 end) as int) boilerplate_count,
        sum(shortfall.lost_points) lost_points
    from mart.shortfall shortfall
    group by shortfall.shortfall_category, shortfall.fiscal_year, shortfall.department_key
) reasons
join (
    select
        kind.shortfall_category,
        form.fiscal_year,
        form.department_key,
        cast(count(*) as int) form_count,
        sum(form.adjusted_budget_yuan) adjusted_budget_yuan,
        sum(case
            when form.executed_yuan < form.adjusted_budget_yuan then form.adjusted_budget_yuan - form.executed_yuan
            when form.executed_yuan >= form.adjusted_budget_yuan then 0
        end) unspent_yuan
    from (select distinct shortfall.shortfall_category, shortfall.form_key from mart.shortfall shortfall) kind
    join mart.form form on form.form_key = kind.form_key
    group by kind.shortfall_category, form.fiscal_year, form.department_key
) money
    on money.shortfall_category = reasons.shortfall_category
    and money.fiscal_year = reasons.fiscal_year
    and money.department_key = reasons.department_key;
