-- null: may sign in
alter table account add column deactivated timestamp(6) with time zone;

create sequence invitation_seq start with 1 increment by 50;
create sequence password_link_seq start with 1 increment by 50;

-- without a project, it makes an administrator
create table invitation (
    id bigint primary key,
    token_hash varchar(64) not null unique,
    project_id bigint,
    project_name varchar(200),
    member_role varchar(16),
    note varchar(200) not null,
    invited_by bigint references account,
    created timestamp(6) with time zone not null,
    expires timestamp(6) with time zone not null,
    revoked timestamp(6) with time zone,
    used timestamp(6) with time zone,
    used_by bigint references account,
    check ((project_id is null) = (member_role is null))
);
create index invitation_by_project on invitation (project_id, id);
create index invitation_by_inviter on invitation (invited_by);

create table password_link (
    id bigint primary key,
    account_id bigint not null references account,
    token_hash varchar(64) not null unique,
    made_by bigint references account,
    created timestamp(6) with time zone not null,
    expires timestamp(6) with time zone not null,
    revoked timestamp(6) with time zone,
    used timestamp(6) with time zone
);
create index password_link_by_account on password_link (account_id);
