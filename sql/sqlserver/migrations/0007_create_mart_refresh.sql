-- One row per mart: by which script it was built, and when. The mart tables themselves are made by the scripts under marts/.
create table mart.refresh (
    mart_name varchar(100) not null primary key,
    checksum varchar(64) not null,
    row_count bigint not null,
    refreshed_at datetime2(3) not null
);
