-- Counters behind the lead's dashboard, kept in the transaction that changes an assignment: counting 300,000 rows anew
-- for every look would take a second. What was withdrawn and hidden repeats count in none of them.

-- how many assignments of a person are in a state; of submitted and skipped ones by the day (UTC, days since 1970),
-- of all others under day 0
create table progress_work (
    project_id bigint not null,
    account_id bigint not null,
    state varchar(20) not null,
    epoch_day integer not null,
    amount bigint not null,
    primary key (project_id, account_id, state, epoch_day)
);

-- each submitted sheet with the day and its active tenths of a minute
create table progress_sheet (
    assignment_id bigint primary key,
    project_id bigint not null,
    account_id bigint not null,
    epoch_day integer not null,
    tenths integer not null
);
create index progress_sheet_by_day on progress_sheet (project_id, epoch_day, account_id, tenths);

-- the same without days, from which a median is read
create table progress_minutes (
    project_id bigint not null,
    account_id bigint not null,
    tenths integer not null,
    amount bigint not null,
    primary key (project_id, account_id, tenths)
);

-- how far each article is; it does not point to its article, because it may be written first
create table progress_article (
    article_id bigint primary key,
    project_id bigint not null,
    given integer not null,
    waiting integer not null,
    submitted integer not null,
    stage integer not null
);
create index progress_article_by_project on progress_article (project_id, article_id);
create index progress_article_by_stage on progress_article (project_id, stage, article_id);

create table progress_stage (
    project_id bigint not null,
    stage integer not null,
    amount bigint not null,
    primary key (project_id, stage)
);

-- lists behind a number: of a state (in place of an index without the id, which left the order open), between two days
create index assignment_by_state on assignment (project_id, state, article_id, id);
drop index assignment_by_project;
create index assignment_closed on assignment (project_id, closed_at, id);

-- what there is already
insert into progress_work (project_id, account_id, state, epoch_day, amount)
select project_id, account_id, state, closed_day, count(*) from (
    select project_id, account_id, state,
        case when state in ('SUBMITTED', 'SKIPPED')
            then cast(floor(extract(epoch from closed_at) / 86400) as integer) else 0 end as closed_day
    from assignment where withdrawn_at is null and pass = 1
) counted group by project_id, account_id, state, closed_day;

insert into progress_sheet (assignment_id, project_id, account_id, epoch_day, tenths)
select a.id, a.project_id, a.account_id, cast(floor(extract(epoch from a.closed_at) / 86400) as integer),
    cast((s.active_seconds + 3) / 6 as integer)
from assignment a join sheet s on s.assignment_id = a.id
where a.state = 'SUBMITTED' and a.withdrawn_at is null and a.pass = 1;

insert into progress_minutes (project_id, account_id, tenths, amount)
select project_id, account_id, tenths, count(*) from progress_sheet group by project_id, account_id, tenths;

insert into progress_article (article_id, project_id, given, waiting, submitted, stage)
select article_id, project_id, given, waiting, submitted,
    case when given = 0 then 0 when waiting = 0 and submitted = 0 then 4 when waiting = 0 then 3
        when submitted = 0 then 1 else 2 end
from (
    select t.id as article_id, t.project_id as project_id, count(a.id) as given,
        count(case when a.state in ('OPEN', 'IN_PROGRESS', 'RETURNED') then 1 end) as waiting,
        count(case when a.state = 'SUBMITTED' then 1 end) as submitted
    from article t left join assignment a on a.article_id = t.id and a.withdrawn_at is null and a.pass = 1
    group by t.id, t.project_id
) counted;

insert into progress_stage (project_id, stage, amount)
select project_id, stage, count(*) from progress_article group by project_id, stage;
