-- What the library knows of people, risks and words.
-- manager: whom somebody reports to. decides: what they decide, in words, beside what matrices and decisions say.
-- last_contact: as typed; meetings they were in give a later one.
alter table person add column manager uuid;
alter table person add column decides clob;
alter table person add column last_contact date;

-- A risk reads cause, event (its title), consequence. Likelihood and impact from 1 to 5, before anything is done (inherent), now, and
-- once everything planned is done (residual). raised_by: whose objection it is. treatment: avoid, reduce, transfer, accept.
-- accepted_until: the last day on which an acceptance holds. audience: room or host; host unless it says room.
alter table risk add column cause clob;
alter table risk add column consequence clob;
alter table risk add column inherent_likelihood integer;
alter table risk add column inherent_impact integer;
alter table risk add column likelihood integer;
alter table risk add column impact integer;
alter table risk add column residual_likelihood integer;
alter table risk add column residual_impact integer;
alter table risk add column raised_by uuid;
alter table risk add column treatment varchar;
alter table risk add column accepted_until date;
alter table risk add column audience varchar;

-- What is looked up. kind: link (where something can be read up), talk-track (a line of argument), sound-bite (a sentence kept ready),
-- term (a word and what it means here). The host's alone. topic: what it is for, or null for any.
create table reference (id uuid primary key, title varchar, kind varchar, url varchar, text clob, topic uuid, position varchar);
