create sequence scheme_seq start with 1 increment by 50;

create table scheme (
    id bigint primary key,
    definition text not null
);

create sequence guideline_seq start with 1 increment by 50;

create table guideline (
    id bigint primary key,
    scheme_id bigint not null references scheme (id),
    version integer not null,
    markdown text not null,
    created_at timestamp(6) with time zone not null,
    unique (scheme_id, version)
);
