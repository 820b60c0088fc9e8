-- what a model proposes for an article: nobody's labels
create sequence suggestion_seq start with 1 increment by 50;

create table suggestion (
    id bigint primary key,
    project_id bigint not null references project (id),
    article_id bigint not null references article (id),
    model varchar(100) not null,
    labels text not null,
    label_count integer not null,
    created_at timestamp(6) with time zone not null,
    unique (article_id, model)
);
create index suggestion_by_project on suggestion (project_id, model);

-- what an annotator said to one proposed label
create table suggestion_answer (
    suggestion_id bigint not null references suggestion (id),
    sheet_id bigint not null references sheet (id),
    label_key varchar(70) not null,
    accepted boolean not null,
    answered_at timestamp(6) with time zone not null,
    primary key (suggestion_id, sheet_id, label_key)
);
create index suggestion_answer_by_sheet on suggestion_answer (sheet_id);

-- as records tell it, of sheets that were proposed labels
alter table sheet add column suggested integer;
alter table sheet add column accepted integer;
