-- A link to a measure may carry the reading at which its decision comes back.
alter table link add column tripwire varchar;
alter table link add column tripped_on date;
alter table link add column tripped_by varchar;
alter table decision add column reviewed_on date;
