-- Runs before every migration, on a new and on an old database alike: the journal that says which migrations were applied.
create schema if not exists register;

create table if not exists register.schema_journal (
    script_name varchar(200) not null primary key,
    checksum varchar(64) not null,
    applied_at timestamptz not null
);
