-- A text that was mended: the article has the newest, older ones stay readable.
alter table article add column version integer default 1 not null;
-- the pieces of the source as a person left them; null while they are the cleaner's
alter table article add column pieces text;
-- what an address or a table said a source is; the cleaner reads it by that
alter table article_source add column content_type varchar(200);

create table article_version (
    article_id bigint not null references article (id),
    version integer not null,
    body text not null,
    blocks text not null,
    meta text not null,
    raw_map text not null,
    pieces text,
    ended_at timestamp(6) with time zone not null,
    ended_by bigint not null references account (id),
    primary key (article_id, version)
);
