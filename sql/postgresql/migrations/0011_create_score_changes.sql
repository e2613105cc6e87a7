-- What judged a form (see JudgementStamp): a form with other hashes than today's is judged anew. Null for forms of earlier releases.
alter table warehouse.fact_evaluation add governing_fingerprint varchar(64);
alter table warehouse.fact_evaluation add settings_fingerprint varchar(64);

-- One row per form and rejudging that moved its result; found by content and form as the decisions of persons are. Rows are only added.
-- old_findings and new_findings count the findings by rule, as JSON.
create table register.score_change (
    score_change_id bigint generated always as identity primary key,
    sha256 varchar(64) not null references register.received_file,
    form_index int not null,
    changed_at timestamptz not null,
    old_rule_set varchar(100) not null,
    new_rule_set varchar(100) not null,
    old_score decimal(9, 4),
    new_score decimal(9, 4),
    old_rating varchar(10),
    new_rating varchar(10),
    old_findings text not null,
    new_findings text not null
);

create index score_change_form on register.score_change (sha256, form_index);
