-- a speaker that was merged stays, so that labels and clients that name it lead to the other, and the merge can be taken back
alter table speaker add column merged_into varchar(80);

create sequence speaker_change_seq start with 1 increment by 50;

-- who changed the registry, when and how; never deleted
create table speaker_change (
    id bigint primary key,
    project_id bigint not null references project (id),
    kind varchar(10) not null,
    slug varchar(80) not null,
    other_slug varchar(80),
    account_id bigint not null references account (id),
    changed_at timestamp(6) with time zone not null,
    before_value text,
    after_value text,
    labels bigint not null,
    undone_at timestamp(6) with time zone,
    undone_by bigint references account (id)
);
create index speaker_change_list on speaker_change (project_id, id);

-- the speaker that a mention names, beside its JSON, so that a speaker's mentions are found by index
alter table label add column speaker varchar(80);
update label set speaker = substring(
    substring(label_value, position('"speaker":"' in label_value) + 11), 1,
    position('"' in substring(label_value, position('"speaker":"' in label_value) + 11)) - 1)
where layer = 'MENTION' and position('"speaker":"' in label_value) > 0;
create index label_by_speaker on label (speaker, sheet_id);
