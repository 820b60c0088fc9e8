create sequence account_seq start with 1 increment by 50;
create sequence membership_seq start with 1 increment by 50;
create sequence api_token_seq start with 1 increment by 50;
create sequence setup_link_seq start with 1 increment by 50;

create table account (
    id bigint primary key,
    name varchar(40) not null unique,
    display_name varchar(80) not null,
    password_hash varchar(200) not null,
    administrator boolean not null,
    demo boolean not null,
    stamp integer not null,
    created timestamp(6) with time zone not null
);

create table membership (
    id bigint primary key,
    account_id bigint not null references account,
    project_id bigint not null,
    member_role varchar(16) not null check (member_role in ('ANNOTATOR', 'LEAD')),
    unique (account_id, project_id)
);
create index membership_by_project on membership (project_id);

create table api_token (
    id bigint primary key,
    account_id bigint not null references account,
    token_hash varchar(64) not null unique,
    scope varchar(16) not null check (scope in ('READ', 'ANNOTATE', 'LEAD', 'ADMIN')),
    created timestamp(6) with time zone not null,
    expires timestamp(6) with time zone,
    last_used timestamp(6) with time zone
);
create index api_token_by_account on api_token (account_id);

create table setup_link (
    id bigint primary key,
    token_hash varchar(64) not null unique,
    expires timestamp(6) with time zone not null,
    used timestamp(6) with time zone
);
