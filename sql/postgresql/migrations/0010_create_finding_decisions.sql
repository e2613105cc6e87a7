-- What persons decided about single findings of forms. Rows are only added: the last one holds, the earlier ones are its history;
-- a decision that is withdrawn is a row that says open. It holds for the same finding (finding_hash) of the same content, however
-- often that is read, and of every other version of the same form (identity_hash as the form had it when the person decided).
create table register.finding_decision (
    finding_decision_id bigint generated always as identity primary key,
    sha256 varchar(64) not null references register.received_file,
    form_index int not null,
    identity_hash varchar(64),
    finding_hash varchar(64) not null,
    revision int not null,
    state varchar(20) not null,
    rule_code varchar(100) not null,
    indicator_index int,
    message text not null,
    decided_by varchar(256) not null,
    decided_at timestamptz not null,
    note varchar(1000),
    unique (sha256, form_index, finding_hash, revision),
    constraint finding_decision_state check (state in ('open', 'accepted', 'explained', 'dismissed'))
);

create index finding_decision_identity on register.finding_decision (identity_hash);

-- What makes a finding the same one when its form is read again, how it stands, and the decision that says so.
alter table warehouse.fact_finding add subject text;
alter table warehouse.fact_finding add finding_hash varchar(64) not null constraint fact_finding_hash default '';
alter table warehouse.fact_finding add state varchar(20) not null constraint fact_finding_state default 'open';
alter table warehouse.fact_finding add finding_decision_id bigint references register.finding_decision;

-- Whether the finding came of comparing forms; such rows are made when the marts are, not when their form is loaded.
alter table warehouse.fact_finding add is_comparison boolean not null constraint fact_finding_is_comparison default false;
