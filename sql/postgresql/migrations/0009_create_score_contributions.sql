-- One row per part of what lies between the printed and the recomputed total of a form, with the rule that is answerable for it;
-- the parts of a form add up to recomputed_score - printed_score. indicator_index is null for the execution rate and the total.
create table warehouse.fact_score_contribution (
    form_key bigint not null references warehouse.fact_evaluation,
    ordinal int not null,
    rule_code varchar(100) not null,
    indicator_index int,
    points decimal(9, 4) not null,
    arithmetic text not null,
    primary key (form_key, ordinal)
);

create index fact_score_contribution_rule on warehouse.fact_score_contribution (rule_code);
