-- What came in, when, by whom, and what became of it.
create table register.import_run (
    import_run_id bigint identity(1, 1) primary key,
    source varchar(20) not null,
    requested_by nvarchar(256),
    started_at datetime2(3) not null,
    finished_at datetime2(3),
    constraint import_run_source check (source in ('command-line', 'inbox', 'upload', 'sample'))
);

-- One row per content, whatever names it came under.
create table register.received_file (
    sha256 varchar(64) not null primary key,
    import_run_id bigint not null references register.import_run,
    first_name nvarchar(400) collate Chinese_Simplified_Pinyin_100_CI_AS not null,
    format varchar(10),
    encoding varchar(40),
    byte_count bigint not null,
    outcome varchar(20) not null,
    form_count int not null,
    rejection_code varchar(100),
    rejection_message nvarchar(max),
    received_at datetime2(3) not null,
    constraint received_file_outcome check (outcome in ('imported', 'needs-review', 'rejected'))
);

-- The original bytes; apart from received_file so that lists of files never touch them.
create table register.received_content (
    sha256 varchar(64) not null primary key references register.received_file,
    content varbinary(max) not null
);

-- Every name that a content came under, the first one included.
create table register.received_name (
    sha256 varchar(64) not null references register.received_file,
    file_name nvarchar(400) collate Latin1_General_BIN2 not null,
    received_at datetime2(3) not null,
    primary key (sha256, file_name)
);

-- One row per file of a run, the rejected and the already imported ones included.
create table register.import_outcome (
    import_outcome_id bigint identity(1, 1) primary key,
    import_run_id bigint not null references register.import_run,
    file_name nvarchar(400) collate Latin1_General_BIN2 not null,
    sha256 varchar(64) not null references register.received_file,
    outcome varchar(20) not null,
    form_count int not null,
    message nvarchar(max) not null,
    recorded_at datetime2(3) not null,
    constraint import_outcome_outcome check (outcome in ('imported', 'already-imported', 'needs-review', 'rejected'))
);

create index import_outcome_import_run on register.import_outcome (import_run_id);

create table register.job_run (
    job_run_id bigint identity(1, 1) primary key,
    job_name nvarchar(100) not null,
    requested_by nvarchar(256),
    started_at datetime2(3) not null,
    finished_at datetime2(3),
    state varchar(20) not null,
    percent_done int not null,
    message nvarchar(max),
    constraint job_run_state check (state in ('running', 'succeeded', 'failed'))
);

create index job_run_started on register.job_run (job_name, started_at);
