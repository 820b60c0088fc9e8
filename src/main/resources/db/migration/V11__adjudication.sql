create sequence adjudication_unit_seq start with 1 increment by 50;
create sequence adjudication_decision_seq start with 1 increment by 50;

-- what all labellers of one article say about one thing: a quote, a mention, the article's sentiment, its topics
create table adjudication_unit (
    id bigint primary key,
    project_id bigint not null references project (id),
    article_id bigint not null references article (id),
    layer varchar(10) not null,
    span_start integer not null,
    span_end integer not null,
    excerpt varchar(200) not null,
    members text not null,
    facets text not null,
    kinds integer not null,
    main_kind varchar(10) not null,
    severity integer not null,
    labellers integer not null,
    agreeing integer not null,
    tied boolean not null,
    revision bigint not null,
    state varchar(10) not null,
    changed boolean not null,
    settled boolean not null,
    decided_by varchar(10),
    decision_id bigint
);

create index adjudication_unit_by_article on adjudication_unit (article_id);
create index adjudication_unit_by_project on adjudication_unit (project_id, article_id);

create table adjudication_merge (
    id uuid primary key,
    project_id bigint not null references project (id),
    account_id bigint not null references account (id),
    merge_rule varchar(10) not null,
    threshold double precision not null,
    at_least integer not null,
    layers varchar(60) not null,
    settle boolean not null,
    state varchar(10) not null,
    last_article bigint not null,
    done bigint not null,
    total bigint not null,
    taken bigint not null,
    settled bigint not null,
    kept bigint not null,
    created_at timestamp(6) with time zone not null
);

create index adjudication_merge_by_project on adjudication_merge (project_id, created_at);

create table adjudication_merge_settled (
    merge_id uuid not null references adjudication_merge (id),
    article_id bigint not null references article (id),
    primary key (merge_id, article_id)
);

-- never deleted: what was taken back stays, with who took it back
create table adjudication_decision (
    id bigint primary key,
    client_id uuid not null unique,
    project_id bigint not null references project (id),
    article_id bigint not null references article (id),
    unit_id bigint not null references adjudication_unit (id),
    account_id bigint not null references account (id),
    merge_id uuid references adjudication_merge (id),
    merge_rule varchar(10),
    action varchar(10) not null,
    chosen text not null,
    outcome text,
    gold_before text,
    seen text not null,
    reason varchar(40),
    note varchar(2000),
    decided_at timestamp(6) with time zone not null,
    undone_at timestamp(6) with time zone,
    undone_by bigint references account (id),
    undone_order bigint
);

create index adjudication_decision_by_unit on adjudication_decision (unit_id, id);
create index adjudication_decision_by_merge on adjudication_decision (merge_id, article_id);
create index adjudication_decision_by_account on adjudication_decision (account_id, project_id, id);
create index adjudication_decision_undone on adjudication_decision (undone_by, project_id, undone_order);

-- a row for each thing by which a case may be looked for, in the order of the list: the worst first
create table adjudication_facet (
    unit_id bigint not null,
    facet varchar(220) not null,
    project_id bigint not null,
    article_id bigint not null,
    state smallint not null,
    place bigint not null,
    layer varchar(10) not null,
    -- what most lists ask for besides, so that the index answers it: bits by kind and guideline, a hash of the outlet
    kinds integer not null,
    guidelines integer not null,
    outlet integer not null,
    primary key (unit_id, facet)
);

create index adjudication_facet_list on adjudication_facet
    (project_id, facet, state, place, layer, kinds, guidelines, outlet, unit_id, article_id);

create table adjudication_setting (
    project_id bigint primary key references project (id),
    outcomes boolean not null
);
