-- An article may be labelled twice by one person (a hidden repeat is pass 2), so the old rules on "once" make room.
-- They had no names of their own: the first is PostgreSQL's for it, the second H2's; each is unknown to the other.
alter table assignment add column purpose varchar(12) default 'ORDINARY' not null;
alter table assignment add column pass integer default 1 not null;
alter table assignment add column priority integer default 0 not null;
alter table assignment add column place bigint default 0 not null;
alter table assignment add column pulled boolean default false not null;
alter table assignment add column touched_at timestamp(6) with time zone;
alter table assignment add column withdrawn_at timestamp(6) with time zone;
update assignment set place = id * 1000, touched_at = coalesce(closed_at, opened_at, created_at);
alter table assignment add constraint assignment_once unique (article_id, account_id, pass);
alter table assignment drop constraint if exists assignment_article_id_account_id_key;
alter table assignment drop constraint if exists constraint_5a1572;
create index assignment_reserved on assignment (pulled, withdrawn_at, touched_at);

alter table sheet add column pass integer default 1 not null;
alter table sheet add constraint sheet_once unique (article_id, labeller, pass);
alter table sheet drop constraint if exists sheet_article_id_labeller_key;
alter table sheet drop constraint if exists constraint_4b365;

-- how a project gives out work; whoever gives or takes work holds this row, so that no two overshoot.
-- It may be written while its project's own row is not committed yet, so it does not point there.
create table work_rule (
    project_id bigint primary key,
    per_article integer not null check (per_article > 0),
    overlap_share double precision,
    seed bigint not null,
    pull boolean not null,
    reservation_minutes integer not null check (reservation_minutes > 0)
);

create sequence worker_seq start with 1 increment by 50;

-- what one person may be given; held: only calibration work until the gate opens
create table worker (
    id bigint primary key,
    project_id bigint not null references project (id),
    account_id bigint not null references account (id),
    most_articles integer,
    most_share double precision,
    held boolean not null,
    unique (project_id, account_id)
);

-- how many labellers an article is to have, and whether it still needs some: the pull looks here and reads one row
create table article_need (
    article_id bigint primary key references article (id),
    project_id bigint not null references project (id),
    article_key varchar(16) not null,
    priority integer not null,
    wanted integer not null,
    unmet boolean not null
);
create index article_need_next on article_need (project_id, unmet, priority desc, article_key);

-- where a lead who returned a sheet points, in UTF-16 units; of the last return only
create sequence return_mark_seq start with 1 increment by 50;

create table return_mark (
    id bigint primary key,
    sheet_id bigint not null references sheet (id),
    span_start integer not null,
    span_end integer not null,
    layer varchar(10),
    label_key varchar(64),
    note varchar(500)
);
create index return_mark_by_sheet on return_mark (sheet_id);

-- the settings of the workload screen that the giving-out itself does not need, as JSON
create table workload_settings (
    project_id bigint primary key references project (id),
    settings text not null
);

-- plans that were applied, with what they were made from: the same input and seed make the same plan again
create sequence applied_plan_seq start with 1 increment by 50;

create table applied_plan (
    id bigint primary key,
    project_id bigint not null references project (id),
    account_id bigint not null references account (id),
    applied_at timestamp(6) with time zone not null,
    seed bigint not null,
    rule_words varchar(500) not null,
    given integer not null,
    unplaced integer not null,
    input text not null,
    digest varchar(64) not null
);
create index applied_plan_by_project on applied_plan (project_id, applied_at);

create sequence calibration_round_seq start with 1 increment by 50;

create table calibration_round (
    id bigint primary key,
    project_id bigint not null references project (id),
    account_id bigint not null references account (id),
    started_at timestamp(6) with time zone not null,
    seed bigint not null,
    gate text not null,
    articles text not null
);
create index calibration_by_project on calibration_round (project_id, started_at);

create sequence calibration_person_seq start with 1 increment by 50;

create table calibration_person (
    id bigint primary key,
    round_id bigint not null references calibration_round (id),
    account_id bigint not null references account (id),
    state varchar(10) not null check (state in ('LABELLING', 'PASSED', 'OPENED')),
    opened_at timestamp(6) with time zone,
    opened_by bigint references account (id),
    note varchar(500),
    unique (round_id, account_id)
);
