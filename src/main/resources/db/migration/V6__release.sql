create sequence release_seq start with 1 increment by 50;

-- rows are written once and never changed; folder is relative to the exports folder where it lies in it
create table release (
    id bigint primary key,
    project_id bigint not null references project (id),
    release_number integer not null,
    labels varchar(10) not null,
    created_at timestamp(6) with time zone not null,
    account_id bigint references account (id),
    folder varchar(1000) not null,
    articles bigint not null,
    records bigint not null,
    bytes bigint not null,
    manifest_sha256 varchar(64) not null,
    unique (project_id, release_number)
);
