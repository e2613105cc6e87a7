-- Users, roles and their claims, as ASP.NET Core Identity keeps them.
create table register.app_user (
    id varchar(64) not null primary key,
    display_name nvarchar(100) collate Chinese_Simplified_Pinyin_100_CI_AS,
    user_name nvarchar(256),
    normalized_user_name nvarchar(256),
    email nvarchar(256),
    normalized_email nvarchar(256),
    email_confirmed bit not null,
    password_hash nvarchar(max),
    security_stamp varchar(256),
    concurrency_stamp varchar(256),
    phone_number varchar(64),
    phone_number_confirmed bit not null,
    two_factor_enabled bit not null,
    lockout_end datetimeoffset(3),
    lockout_enabled bit not null,
    access_failed_count int not null
);

create unique index app_user_name on register.app_user (normalized_user_name) where normalized_user_name is not null;
create index app_user_email on register.app_user (normalized_email);

create table register.app_role (
    id varchar(64) not null primary key,
    name nvarchar(256),
    normalized_name nvarchar(256),
    concurrency_stamp varchar(256)
);

create unique index app_role_name on register.app_role (normalized_name) where normalized_name is not null;

create table register.app_user_role (
    user_id varchar(64) not null references register.app_user on delete cascade,
    role_id varchar(64) not null references register.app_role on delete cascade,
    primary key (user_id, role_id)
);

create index app_user_role_role on register.app_user_role (role_id);

create table register.app_user_claim (
    id int identity(1, 1) primary key,
    user_id varchar(64) not null references register.app_user on delete cascade,
    claim_type nvarchar(256),
    claim_value nvarchar(max)
);

create index app_user_claim_user on register.app_user_claim (user_id);

create table register.app_role_claim (
    id int identity(1, 1) primary key,
    role_id varchar(64) not null references register.app_role on delete cascade,
    claim_type nvarchar(256),
    claim_value nvarchar(max)
);

create index app_role_claim_role on register.app_role_claim (role_id);

create table register.app_user_login (
    login_provider varchar(128) not null,
    provider_key varchar(128) not null,
    provider_display_name nvarchar(256),
    user_id varchar(64) not null references register.app_user on delete cascade,
    primary key (login_provider, provider_key)
);

create index app_user_login_user on register.app_user_login (user_id);

create table register.app_user_token (
    user_id varchar(64) not null references register.app_user on delete cascade,
    login_provider varchar(128) not null,
    name nvarchar(128) not null,
    value nvarchar(max),
    primary key (user_id, login_provider, name)
);
