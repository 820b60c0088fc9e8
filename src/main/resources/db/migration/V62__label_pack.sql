-- The labels of a finished sheet stand together in one row per version of the guideline that they were made under, for releases
-- and agreement read them by the million. Whoever changes the sheet again has them taken apart into rows of `label` first.

-- When a label last changed says its operation
alter table label drop column changed_at;

alter table sheet add column packed boolean default false not null;

create table label_pack (
    sheet_id bigint not null references sheet (id),
    guideline integer not null,
    labels integer not null,
    content bytea not null,
    -- how many there are is in the key so that it is counted without reading them
    primary key (sheet_id, guideline, labels)
);

-- whose mentions are in a sheet's packs, and how many, so that a speaker's are found by index; it names no sheet that its packs
-- do not, and H2 would keep a second index on sheet_id to make sure of it
create table label_pack_speaker (
    speaker varchar(80) not null,
    sheet_id bigint not null,
    mentions integer not null,
    primary key (speaker, sheet_id)
);
create index label_pack_speaker_by_sheet on label_pack_speaker (sheet_id);
