-- What a version says differently from the one before; empty for those published before this was asked
alter table guideline add column changes text;

-- The next version while it is being written: one per scheme
create table guideline_draft (
    scheme_id bigint primary key references scheme (id),
    markdown text not null,
    changes text not null,
    revision bigint not null,
    changed_at timestamp(6) with time zone not null
);
