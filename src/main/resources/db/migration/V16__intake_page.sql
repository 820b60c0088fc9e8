-- addresses that were fetched into a project, so that a fetch that was broken off goes on where it stood
create table intake_page (
    project_id bigint not null references project (id),
    address_sha256 varchar(64) not null,
    article_key varchar(16) not null,
    primary key (project_id, address_sha256)
);
