-- the last figures of each project and cut, as JSON: shown at once after a restart, while newer ones are taken
create table agreement_figures (
    id varchar(40) primary key,
    project_id bigint not null references project (id),
    taken_at timestamp(6) with time zone not null,
    mark varchar(200) not null,
    figures text not null
);
