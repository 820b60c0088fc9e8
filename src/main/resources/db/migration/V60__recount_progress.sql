-- What lapsed, or was taken from somebody who left, stayed counted: count anew what an assignment counts in.
delete from progress_work;
insert into progress_work (project_id, account_id, state, epoch_day, amount)
select project_id, account_id, state, closed_day, count(*) from (
    select project_id, account_id, state,
        case when state in ('SUBMITTED', 'SKIPPED')
            then cast(floor(extract(epoch from closed_at) / 86400) as integer) else 0 end as closed_day
    from assignment where withdrawn_at is null and pass = 1
) counted group by project_id, account_id, state, closed_day;

delete from progress_article;
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

delete from progress_stage;
insert into progress_stage (project_id, stage, amount)
select project_id, stage, count(*) from progress_article group by project_id, stage;

-- the index of the corpus did not hear of them either
insert into catalogue_owed (article_id) select distinct article_id from assignment where withdrawn_at is not null;
