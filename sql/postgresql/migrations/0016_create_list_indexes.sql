-- What lists of findings are narrowed and sorted by, so that only the rows of a page are read whole; and the forms of one rule together with their keys.
drop index warehouse.fact_finding_rule;
create index fact_finding_rule on warehouse.fact_finding (rule_code, form_key) include (state);
create index fact_finding_listed on warehouse.fact_finding (form_key, line, finding_index) include (severity, rule_code, state);

-- Those that wait for review, or for a decision about what a project goes on in, are few among many.
create index fact_evaluation_review on warehouse.fact_evaluation (fiscal_year) where needs_review;
create index project_link_state on warehouse.project_link (state, department_key);
