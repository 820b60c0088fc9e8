-- One index for what two were asked for: each label that is saved writes one less
drop index label_by_source;
drop index label_by_guideline;
create index label_by_source on label (sheet_id, source_key, guideline);

-- A thousand numbers at once, for an import takes millions; they begin where no label has one yet
create sequence label_id_seq start with 1000000001 increment by 1000;
drop sequence label_seq;

-- As many at once for what waits to be done, which is read in any order and forgotten
alter table catalogue_owed alter column id set cache 1000;
alter table duplicate_owed alter column id set cache 1000;
alter table adjudication_stale alter column id set cache 1000;
