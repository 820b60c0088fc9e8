-- annotators stand in releases under names made with it; it never leaves the database
create table pseudonym_secret (
    project_id bigint primary key references project (id),
    secret varchar(64) not null
);
