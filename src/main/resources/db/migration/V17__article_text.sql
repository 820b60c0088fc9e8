-- Another tool's file tells an article by its text: those of the same length are few
create index article_by_length on article (project_id, text_length);
