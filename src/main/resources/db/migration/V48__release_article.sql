-- which articles a release holds; releases from before are filled in from their own files when the server starts
create table release_article (
    release_id bigint not null references release (id),
    article_id bigint not null references article (id),
    split varchar(10),
    primary key (release_id, article_id)
);
create index release_article_of_article on release_article (article_id, release_id);
