-- The extracted text of a file, line by line, joined with line feeds; every place of a value points into it.
create table staging.document_text (
    sha256 varchar(64) not null primary key references register.received_file,
    line_count int not null,
    content nvarchar(max) not null
);

-- A form as it was read, every value with its place and confidence, and what the rules made of it; facts are made from this.
create table staging.form (
    form_key bigint not null primary key references warehouse.fact_evaluation,
    sha256 varchar(64) not null,
    form_index int not null,
    reading_json nvarchar(max) not null,
    recomputed_json nvarchar(max) not null
);
