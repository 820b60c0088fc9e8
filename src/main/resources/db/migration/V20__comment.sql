-- comments on a label of a sheet, or on its article; a thread stays when its label is removed, so it keeps the words
create table comment_thread (
    id uuid primary key,
    project_id bigint not null references project (id),
    article_id bigint not null references article (id),
    sheet_id bigint not null references sheet (id),
    assignment_id bigint references assignment (id),
    -- whose sheet it is; nobody's where it is gold
    annotator_id bigint references account (id),
    layer varchar(10),
    label_key varchar(64),
    span_start integer,
    span_end integer,
    excerpt varchar(200),
    still_open boolean not null,
    opened_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    resolved_at timestamp(6) with time zone,
    resolved_by bigint references account (id)
);
create index comment_thread_by_sheet on comment_thread (sheet_id);
create index comment_thread_list on comment_thread (project_id, still_open, changed_at, id);

-- the id is its client's, so that sending one twice is harmless
create table comment_entry (
    id uuid primary key,
    thread_id uuid not null references comment_thread (id),
    account_id bigint not null references account (id),
    words text not null,
    mentions text not null,
    written_at timestamp(6) with time zone not null,
    edited_at timestamp(6) with time zone
);
create index comment_entry_by_thread on comment_entry (thread_id, written_at);

-- whom a thread concerns, and whether something in it waits for that person
create table comment_person (
    thread_id uuid not null references comment_thread (id),
    account_id bigint not null references account (id),
    wrote boolean not null,
    mentioned boolean not null,
    waiting boolean not null,
    primary key (thread_id, account_id)
);
create index comment_person_waiting on comment_person (account_id, waiting, thread_id);
