-- Gold is nobody's assignment: it is finished when somebody has settled it
alter table sheet add column settled_at timestamp(6) with time zone;
alter table sheet add column settled_by bigint references account (id);

create index sheet_by_article on sheet (article_id);

-- How many labels of a project were made under each version of its guideline
create index label_by_guideline on label (sheet_id, guideline);
