-- What came in, when, by whom, and what became of it.
create table register.import_run (
    import_run_id bigint generated always as identity primary key,
    source varchar(20) not null,
    requested_by varchar(256),
    started_at timestamptz not null,
    finished_at timestamptz,
    constraint import_run_source check (source in ('command-line', 'inbox', 'upload', 'sample'))
);

-- One row per content, whatever names it came under.
create table register.received_file (
    sha256 varchar(64) not null primary key,
    import_run_id bigint not null references register.import_run,
    first_name varchar(400) collate warehouse.pinyin not null,
    format varchar(10),
    encoding varchar(40),
    byte_count bigint not null,
    outcome varchar(20) not null,
    form_count int not null,
    rejection_code varchar(100),
    rejection_message text,
    received_at timestamptz not null,
    constraint received_file_outcome check (outcome in ('imported', 'needs-review', 'rejected'))
);

-- The original bytes; apart from received_file so that lists of files never touch them.
create table register.received_content (
    sha256 varchar(64) not null primary key references register.received_file,
    content bytea not null
);

-- Every name that a content came under, the first one included.
create table register.received_name (
    sha256 varchar(64) not null references register.received_file,
    file_name varchar(400) not null,
    received_at timestamptz not null,
    primary key (sha256, file_name)
);

-- One row per file of a run, the rejected and the already imported ones included.
create table register.import_outcome (
    import_outcome_id bigint generated always as identity primary key,
    import_run_id bigint not null references register.import_run,
    file_name varchar(400) not null,
    sha256 varchar(64) not null references register.received_file,
    outcome varchar(20) not null,
    form_count int not null,
    message text not null,
    recorded_at timestamptz not null,
    constraint import_outcome_outcome check (outcome in ('imported', 'already-imported', 'needs-review', 'rejected'))
);

create index import_outcome_import_run on register.import_outcome (import_run_id);

create table register.job_run (
    job_run_id bigint generated always as identity primary key,
    job_name varchar(100) not null,
    requested_by varchar(256),
    started_at timestamptz not null,
    finished_at timestamptz,
    state varchar(20) not null,
    percent_done int not null,
    message text,
    constraint job_run_state check (state in ('running', 'succeeded', 'failed'))
);

create index job_run_started on register.job_run (job_name, started_at);
