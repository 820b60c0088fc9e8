create sequence sheet_seq start with 1 increment by 50;

create table sheet (
    id bigint primary key,
    project_id bigint not null references project (id),
    article_id bigint not null references article (id),
    article_key varchar(16) not null,
    labeller varchar(40) not null,
    assignment_id bigint references assignment (id),
    revision bigint not null,
    guideline integer not null,
    active_seconds bigint not null,
    active_at timestamp(6) with time zone,
    changed_at timestamp(6) with time zone,
    unique (article_id, labeller)
);

create index sheet_by_assignment on sheet (assignment_id);
create index sheet_by_project on sheet (project_id, article_key, labeller);

create sequence label_seq start with 1 increment by 50;

-- one row per label, so that saving one costs the same however many there are
create table label (
    id bigint primary key,
    sheet_id bigint not null references sheet (id),
    layer varchar(10) not null,
    label_key varchar(64) not null,
    source_key varchar(64),
    label_value text not null,
    guideline integer not null,
    changed_at timestamp(6) with time zone not null,
    unique (sheet_id, layer, label_key)
);

create index label_by_source on label (sheet_id, source_key);

-- what was done, in order; its key is what makes sending twice harmless
create table operation (
    sheet_id bigint not null references sheet (id),
    operation_id uuid not null,
    revision bigint not null,
    kind varchar(10) not null,
    layer varchar(10) not null,
    label_key varchar(64) not null,
    label_value text,
    account_id bigint not null references account (id),
    applied_at timestamp(6) with time zone not null,
    primary key (sheet_id, operation_id)
);

create index operation_by_revision on operation (sheet_id, revision);
