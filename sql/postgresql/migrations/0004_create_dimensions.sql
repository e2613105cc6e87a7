-- What the facts are counted by. A name_key is the name as compared (width, case and blanks levelled); the name is as first printed.
create table warehouse.dim_form_kind (
    kind varchar(40) not null primary key,
    title varchar(100) not null,
    is_self_evaluation boolean not null,
    is_department_form boolean not null
);

create table warehouse.dim_rating (
    rating varchar(10) not null primary key,
    ordinal int not null
);

create table warehouse.dim_fiscal_year (
    fiscal_year int not null primary key,
    starts_on date not null,
    ends_on date not null
);

create table warehouse.dim_department (
    department_key int generated always as identity primary key,
    name_key varchar(400) not null unique,
    name varchar(1000) collate warehouse.pinyin not null,
    code varchar(100)
);

create table warehouse.dim_unit (
    unit_key int generated always as identity primary key,
    department_key int not null references warehouse.dim_department,
    name_key varchar(400) not null,
    name varchar(1000) collate warehouse.pinyin not null,
    unique (department_key, name_key)
);

create table warehouse.dim_project (
    project_key int generated always as identity primary key,
    department_key int not null references warehouse.dim_department,
    name_key varchar(400) not null,
    name varchar(1000) collate warehouse.pinyin not null,
    unique (department_key, name_key)
);

create table warehouse.dim_indicator_kind (
    indicator_kind varchar(60) not null primary key,
    name varchar(100) not null,
    ordinal int not null
);

create table warehouse.dim_shortfall_category (
    shortfall_category varchar(60) not null primary key,
    name varchar(200) not null,
    is_boilerplate boolean not null,
    ordinal int not null
);

create table warehouse.dim_rule (
    rule_code varchar(100) not null primary key,
    title varchar(200) not null,
    reason text not null,
    severity varchar(10) not null,
    ordinal int not null
);
