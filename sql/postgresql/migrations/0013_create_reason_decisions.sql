-- Which kind persons put reasons of indicators into. Rows are only added: the last one holds, the earlier ones are its history; a
-- decision without a kind withdraws. Of scope row it holds for one row of one content as long as its wording (reason_hash) is the
-- same, of scope wording for every row with that wording that has no decision of its own.
create table register.reason_decision (
    reason_decision_id bigint generated always as identity primary key,
    sha256 varchar(64) not null references register.received_file,
    form_index int not null,
    indicator_index int not null,
    reason_hash varchar(64) not null,
    scope varchar(10) not null,
    revision int not null,
    shortfall_category varchar(60),
    decided_by varchar(256) not null,
    decided_at timestamptz not null,
    note varchar(1000),
    unique (sha256, form_index, indicator_index, reason_hash, scope, revision),
    constraint reason_decision_scope check (scope in ('row', 'wording'))
);

create index reason_decision_wording on register.reason_decision (reason_hash);

-- The decision that the kind of a reason comes from; null where the phrases decided.
alter table warehouse.fact_indicator_result add reason_decision_id bigint references register.reason_decision;
