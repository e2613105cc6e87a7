-- What persons are. Ids are the names: they stand in no address and never change.
insert into register.app_role (id, name, normalized_name, concurrency_stamp) values
    ('leader', 'leader', 'LEADER', 'leader'),
    ('analyst', 'analyst', 'ANALYST', 'analyst'),
    ('department', 'department', 'DEPARTMENT', 'department'),
    ('administrator', 'administrator', 'ADMINISTRATOR', 'administrator');

-- Until now everybody could do everything. A user who is alone goes on to; several have to be told apart by a person
-- (analytics user set-password NAME --administrator makes the first administrator), and until then see nothing.
insert into register.app_user_role (user_id, role_id)
select id, 'administrator' from register.app_user
where (select count(*) from register.app_user) = 1;

-- Who did what, and when. Rows are only added.
create table register.audit_entry (
    audit_entry_id bigint generated always as identity primary key,
    occurred_at timestamptz not null,
    user_name varchar(256),
    kind varchar(40) not null,
    subject varchar(400) not null,
    detail varchar(2000),
    row_count int,
    address varchar(64)
);

create index audit_entry_occurred on register.audit_entry (occurred_at);
create index audit_entry_user on register.audit_entry (user_name, occurred_at);
create index audit_entry_kind on register.audit_entry (kind, occurred_at);

create function register.refuse_change() returns trigger language plpgsql as $body$
begin
    raise exception 'register.% is only ever added to', tg_table_name;
end
$body$;

create trigger audit_entry_only_grows before update or delete or truncate on register.audit_entry
    for each statement execute function register.refuse_change();

-- What a run of a job said on its way, in order.
create table register.job_run_line (
    job_run_id bigint not null references register.job_run,
    line_number int not null,
    recorded_at timestamptz not null,
    percent_done int not null,
    message text not null,
    primary key (job_run_id, line_number)
);
