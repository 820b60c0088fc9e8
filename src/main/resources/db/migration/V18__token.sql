-- a token is recognised by its name, and one that was withdrawn stays known, so that who still uses it is told so
alter table api_token add column name varchar(60) default '' not null;
alter table api_token add column withdrawn timestamp(6) with time zone;
