-- One row per text that a form says in its own words, to compare forms by and to search in.
create table warehouse.fact_form_text (
    form_key bigint not null references warehouse.fact_evaluation,
    text_role varchar(20) not null,
    sha256 varchar(64) not null,
    line int not null,
    end_line int not null,
    sheet nvarchar(200),
    page int,
    content nvarchar(max) not null,
    primary key (form_key, text_role),
    constraint fact_form_text_role check (text_role in ('expected-goal', 'actual-goal', 'conclusion'))
);

-- One row per kind of reason that the reason of an indicator fits, by rank; fact_indicator_result has the primary one.
create table warehouse.fact_shortfall_match (
    form_key bigint not null references warehouse.fact_evaluation,
    indicator_index int not null,
    rank int not null,
    sha256 varchar(64) not null,
    shortfall_category varchar(60) not null,
    phrase nvarchar(400),
    is_primary bit not null,
    primary key (form_key, indicator_index, rank)
);

create index fact_shortfall_match_category on warehouse.fact_shortfall_match (shortfall_category);

-- By which version of the loading the facts of a form were made; where it is not today's, the next refresh makes the facts anew.
alter table warehouse.fact_evaluation add facts_version int not null constraint fact_evaluation_facts_version default 0;

-- The reason without its punctuation, width and case, as a hash: rows with one wording have one.
alter table warehouse.fact_indicator_result add reason_hash varchar(64);
create index fact_indicator_result_reason on warehouse.fact_indicator_result (reason_hash);

-- One row per group of reasons that say the same in almost the same words, with the wording that stands most often.
create table warehouse.dim_reason_group (
    reason_group_key varchar(64) not null primary key,
    sentence nvarchar(max) not null
);

-- One row per wording (reason_hash) of a reason of a current form, with its group.
create table warehouse.dim_reason (
    reason_hash varchar(64) not null primary key,
    reason_group_key varchar(64) not null references warehouse.dim_reason_group
);

create index dim_reason_group_of_reason on warehouse.dim_reason (reason_group_key);
