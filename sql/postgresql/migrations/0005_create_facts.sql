-- Keys of forms are reserved before the rows are copied in, so that all rows of a file go in at once.
create sequence warehouse.form_key as bigint;

-- One row per version of a form. Amounts are those of the row 年度资金总额, in yuan.
create table warehouse.fact_evaluation (
    form_key bigint not null primary key,
    sha256 varchar(64) not null references register.received_file,
    form_index int not null,
    line int not null,
    end_line int not null,
    sheet varchar(200),
    page int,
    kind varchar(40) not null references warehouse.dim_form_kind,
    fiscal_year int references warehouse.dim_fiscal_year,
    department_key int references warehouse.dim_department,
    unit_key int references warehouse.dim_unit,
    project_key int references warehouse.dim_project,
    printed_department_name varchar(1000),
    printed_unit_name varchar(1000),
    printed_project_name varchar(1000),
    filed_on date,
    currency_unit varchar(20),
    is_currency_unit_inferred boolean not null,
    initial_budget_yuan decimal(20, 4),
    adjusted_budget_yuan decimal(20, 4),
    executed_yuan decimal(20, 4),
    adjusted_execution_rate decimal(18, 8),
    initial_execution_rate decimal(18, 8),
    printed_execution_rate decimal(18, 8),
    execution_weight decimal(9, 4),
    printed_execution_score decimal(9, 4),
    recomputed_execution_score decimal(9, 4),
    total_weight decimal(9, 4),
    printed_score decimal(9, 4),
    recomputed_score decimal(9, 4),
    printed_rating varchar(10) references warehouse.dim_rating,
    is_printed_rating_derived boolean not null,
    recomputed_rating varchar(10) references warehouse.dim_rating,
    rule_set varchar(100) not null,
    identity_hash varchar(64),
    version_number int not null,
    is_current boolean not null,
    needs_review boolean not null,
    problem_count int not null,
    first_problem text,
    loaded_at timestamptz not null,
    unique (sha256, form_index)
);

-- At most one version of a form is current, however many loaders run.
create unique index fact_evaluation_current on warehouse.fact_evaluation (identity_hash) where is_current;
create unique index fact_evaluation_version on warehouse.fact_evaluation (identity_hash, version_number)
where identity_hash is not null;
create index fact_evaluation_department on warehouse.fact_evaluation (fiscal_year, department_key);

-- One row per row of a form's funding block.
create table warehouse.fact_funding (
    form_key bigint not null references warehouse.fact_evaluation,
    funding_index int not null,
    sha256 varchar(64) not null,
    line int not null,
    end_line int not null,
    sheet varchar(200),
    page int,
    source_name varchar(400) not null,
    is_total boolean not null,
    initial_budget_yuan decimal(20, 4),
    adjusted_budget_yuan decimal(20, 4),
    executed_yuan decimal(20, 4),
    weight decimal(9, 4),
    printed_rate decimal(18, 8),
    printed_score decimal(9, 4),
    confidence decimal(9, 4) not null,
    primary key (form_key, funding_index)
);

-- One row per level-3 indicator of a form.
create table warehouse.fact_indicator_result (
    form_key bigint not null references warehouse.fact_evaluation,
    indicator_index int not null,
    sha256 varchar(64) not null,
    line int not null,
    end_line int not null,
    sheet varchar(200),
    page int,
    indicator_kind varchar(60) not null,
    level1 varchar(100),
    level2 varchar(100),
    level3 text,
    target text,
    target_operator varchar(20),
    target_quantity decimal(24, 6),
    target_unit varchar(100),
    actual text,
    actual_quantity decimal(24, 6),
    actual_unit varchar(100),
    weight decimal(9, 4),
    printed_score decimal(9, 4),
    recomputed_score decimal(9, 4),
    reason text,
    shortfall_category varchar(60),
    confidence decimal(9, 4) not null,
    primary key (form_key, indicator_index)
);

-- One row per finding of a rule in a form.
create table warehouse.fact_finding (
    form_key bigint not null references warehouse.fact_evaluation,
    finding_index int not null,
    sha256 varchar(64) not null,
    line int not null,
    end_line int not null,
    sheet varchar(200),
    page int,
    rule_code varchar(100) not null,
    severity varchar(10) not null,
    indicator_index int,
    message text not null,
    found text not null,
    expected text,
    primary key (form_key, finding_index),
    constraint fact_finding_severity check (severity in ('error', 'warning', 'info'))
);

create index fact_finding_rule on warehouse.fact_finding (rule_code);
