-- What the facts are counted by. A name_key is the name as compared (width, case and blanks levelled); the name is as first printed.
create table warehouse.dim_form_kind (
    kind varchar(40) not null primary key,
    title nvarchar(100) not null,
    is_self_evaluation bit not null,
    is_department_form bit not null
);

create table warehouse.dim_rating (
    rating nvarchar(10) collate Latin1_General_BIN2 not null primary key,
    ordinal int not null
);

create table warehouse.dim_fiscal_year (
    fiscal_year int not null primary key,
    starts_on date not null,
    ends_on date not null
);

create table warehouse.dim_department (
    department_key int identity(1, 1) primary key,
    name_key nvarchar(400) collate Latin1_General_BIN2 not null unique,
    name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS not null,
    code nvarchar(100)
);

create table warehouse.dim_unit (
    unit_key int identity(1, 1) primary key,
    department_key int not null references warehouse.dim_department,
    name_key nvarchar(400) collate Latin1_General_BIN2 not null,
    name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS not null,
    unique (department_key, name_key)
);

create table warehouse.dim_project (
    project_key int identity(1, 1) primary key,
    department_key int not null references warehouse.dim_department,
    name_key nvarchar(400) collate Latin1_General_BIN2 not null,
    name nvarchar(1000) collate Chinese_Simplified_Pinyin_100_CI_AS not null,
    unique (department_key, name_key)
);

create table warehouse.dim_indicator_kind (
    indicator_kind varchar(60) not null primary key,
    name nvarchar(100) not null,
    ordinal int not null
);

create table warehouse.dim_shortfall_category (
    shortfall_category varchar(60) not null primary key,
    name nvarchar(200) not null,
    is_boilerplate bit not null,
    ordinal int not null
);

create table warehouse.dim_rule (
    rule_code varchar(100) not null primary key,
    title nvarchar(200) not null,
    reason nvarchar(max) not null,
    severity varchar(10) not null,
    ordinal int not null
);
