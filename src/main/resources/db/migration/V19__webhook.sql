-- where a project's news are sent; the secret signs them, so it is kept as it is
create sequence webhook_seq start with 1 increment by 50;

create table webhook (
    id bigint primary key,
    project_id bigint not null references project (id),
    address varchar(2000) not null,
    events varchar(100) not null,
    secret varchar(100) not null,
    created timestamp(6) with time zone not null,
    created_by bigint not null references account (id),
    failures integer not null,
    failing_since timestamp(6) with time zone,
    hold_until timestamp(6) with time zone,
    paused timestamp(6) with time zone
);
create index webhook_by_project on webhook (project_id, id);

-- written in the transaction of what it tells; next_at is null once it was delivered or given up
create sequence webhook_delivery_seq start with 1 increment by 50;

create table webhook_delivery (
    id bigint primary key,
    webhook_id bigint not null references webhook (id) on delete cascade,
    message_id varchar(40) not null,
    event varchar(30) not null,
    body text not null,
    created timestamp(6) with time zone not null,
    attempts integer not null,
    next_at timestamp(6) with time zone,
    last_at timestamp(6) with time zone,
    delivered boolean not null,
    status integer,
    fault varchar(300)
);
create index webhook_delivery_due on webhook_delivery (webhook_id, next_at);
create index webhook_delivery_by_hook on webhook_delivery (webhook_id, id);
create index webhook_delivery_old on webhook_delivery (created);
