-- What a form says about which project of which year it speaks of: department, unit, name without its years, and year, as a hash;
-- null where it does not say enough.
alter table warehouse.fact_evaluation add project_hash varchar(64);
alter table warehouse.fact_evaluation add printed_project_number nvarchar(100);
create index fact_evaluation_project on warehouse.fact_evaluation (project_hash);

-- One row per project and fiscal year that a current self-evaluation speaks of. Projects of several years that are one by the links
-- that hold share lineage_hash, the key of the first of them; possible_hash follows the links that nobody has decided as well.
create table warehouse.project_year (
    project_hash varchar(64) not null primary key,
    fiscal_year int not null,
    department_key int not null references warehouse.dim_department,
    project_name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS not null,
    unit_name nvarchar(1000),
    project_number nvarchar(100),
    lineage_hash varchar(64) not null,
    possible_hash varchar(64) not null
);

create index project_year_department on warehouse.project_year (department_key);
create index project_year_lineage on warehouse.project_year (lineage_hash);

-- What persons decided about links between projects of two years. Rows are only added: the last revision of a link holds, the earlier
-- ones are its history; a decision that is withdrawn is a row that says open. The hashes are made of names, so a decision holds
-- however often the forms are read; names, score and reason are those that the person saw.
create table register.project_link_decision (
    project_link_decision_id bigint identity(1, 1) primary key,
    from_hash varchar(64) not null,
    to_hash varchar(64) not null,
    revision int not null,
    state varchar(20) not null,
    kind varchar(20) not null,
    score decimal(9, 4) not null,
    reason nvarchar(max) not null,
    department_name nvarchar(1000) not null,
    from_year int not null,
    from_name nvarchar(1000) not null,
    to_year int not null,
    to_name nvarchar(1000) not null,
    decided_by nvarchar(256) not null,
    decided_at datetime2(3) not null,
    note nvarchar(1000),
    unique (from_hash, to_hash, revision),
    constraint project_link_decision_state check (state in ('open', 'confirmed', 'rejected'))
);

-- One row per pair of projects of two years that are one, might be, or that a person said are not.
create table warehouse.project_link (
    from_hash varchar(64) not null references warehouse.project_year,
    to_hash varchar(64) not null references warehouse.project_year,
    department_key int not null references warehouse.dim_department,
    kind varchar(20) not null,
    is_certain bit not null,
    score decimal(9, 4) not null,
    reason nvarchar(max) not null,
    state varchar(20) not null,
    project_link_decision_id bigint references register.project_link_decision,
    primary key (from_hash, to_hash),
    constraint project_link_state check (state in ('proposed', 'certain', 'confirmed', 'rejected'))
);

create index project_link_to on warehouse.project_link (to_hash);
create index project_link_department on warehouse.project_link (department_key);
