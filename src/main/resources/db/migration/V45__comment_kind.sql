-- whether a thread says that the cleaning is wrong, so that leads find these among the others
alter table comment_thread add column kind varchar(10) default 'REMARK' not null;
update comment_thread set kind = 'CLEANING'
where exists (select 1 from comment_entry e where e.id = comment_thread.id and e.words like 'The cleaning is wrong here: %');
create index comment_thread_kind on comment_thread (project_id, kind, still_open, changed_at, id);
