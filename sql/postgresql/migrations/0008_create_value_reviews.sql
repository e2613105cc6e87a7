-- What persons decided about single values of a form, and about its reading problems (field_path problems), kept apart from the
-- reading and found again by the content and the field, however often the file comes in. Rows are only added: the last revision
-- of a field holds, the earlier ones are its history. Values are texts, the same in every culture.
create table register.value_review (
    value_review_id bigint generated always as identity primary key,
    sha256 varchar(64) not null references register.received_file,
    form_index int not null,
    field_path varchar(100) not null,
    revision int not null,
    decision varchar(20) not null,
    read_value text,
    value text,
    row_name text,
    row_line int,
    decided_by varchar(256) not null,
    decided_at timestamptz not null,
    note varchar(1000),
    unique (sha256, form_index, field_path, revision),
    constraint value_review_decision check (decision in ('confirmed', 'corrected', 'absent', 'withdrawn', 'settled'))
);

-- How many values of the form are not what was read but what a person put in their place.
alter table warehouse.fact_evaluation add corrected_value_count int not null constraint fact_evaluation_corrected_value_count default 0;
