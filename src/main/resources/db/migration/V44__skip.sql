-- which of the usual reasons a skipped article has; what the annotator adds stays in reason
alter table assignment add column skip_reason varchar(20);
update assignment set skip_reason = 'OTHER' where state = 'SKIPPED';
