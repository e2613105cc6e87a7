-- Runs before every migration, on a new and on an old database alike: the journal that says which migrations were applied.
if schema_id('register') is null exec('create schema register');

if object_id('register.schema_journal') is null
create table register.schema_journal (
    script_name varchar(200) not null primary key,
    checksum varchar(64) not null,
    applied_at datetime2(3) not null
);
