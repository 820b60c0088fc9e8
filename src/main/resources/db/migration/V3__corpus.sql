create sequence project_seq start with 1 increment by 50;

create table project (
    id bigint primary key,
    slug varchar(60) not null unique,
    name varchar(200) not null,
    scheme_id bigint not null references scheme (id),
    created_at timestamp(6) with time zone not null
);

create sequence article_seq start with 1 increment by 50;

create table article (
    id bigint primary key,
    project_id bigint not null references project (id),
    article_key varchar(16) not null,
    headline varchar(1000),
    outlet varchar(200),
    published date,
    text_length integer not null,
    body text not null,
    blocks text not null,
    meta text not null,
    raw_map text not null,
    created_at timestamp(6) with time zone not null,
    unique (project_id, article_key)
);

create index article_by_project on article (project_id, id);

-- apart, so that no list ever reads it
create table article_source (
    article_id bigint primary key references article (id),
    raw bytea not null
);

create sequence speaker_seq start with 1 increment by 50;

create table speaker (
    id bigint primary key,
    project_id bigint not null references project (id),
    slug varchar(80) not null,
    name varchar(200) not null,
    aliases text not null,
    offices text not null,
    side varchar(40),
    wikidata varchar(20),
    unique (project_id, slug)
);
