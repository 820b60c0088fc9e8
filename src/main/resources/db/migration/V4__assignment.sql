create sequence assignment_seq start with 1 increment by 50;

create table assignment (
    id bigint primary key,
    project_id bigint not null references project (id),
    article_id bigint not null references article (id),
    account_id bigint not null references account (id),
    state varchar(20) not null,
    reason varchar(2000),
    created_at timestamp(6) with time zone not null,
    opened_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    unique (article_id, account_id)
);

create index assignment_by_account on assignment (account_id, project_id, state, id);
create index assignment_by_project on assignment (project_id, state, article_id);
