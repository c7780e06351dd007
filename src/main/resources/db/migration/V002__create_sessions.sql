-- Field names are the stable words of the command line. Every column is nullable: records arrive field by field.
-- A clob is long text: concurrent versions are merged by line and word.
create table person (id uuid primary key, name varchar, role varchar, org varchar, default_role varchar, source varchar);

create table series (id uuid primary key, title varchar, purpose clob, position varchar);

create table session (
  id uuid primary key, series uuid, code varchar, title varchar, purpose clob, place varchar,
  starts_at timestamp with time zone, minutes integer, extended_minutes integer, state varchar,
  started_at timestamp with time zone, closed_at timestamp with time zone, current_topic uuid, position varchar
);
create index session_series on session (series);

create table topic (
  id uuid primary key, session uuid, parent uuid, kind varchar, title varchar, text clob, minutes integer,
  presenter uuid, audience varchar, state varchar, carried_from uuid, position varchar
);
create index topic_session on topic (session);

-- When the meeting was on which topic; the running visit has no left_at.
create table visit (id uuid primary key, session uuid, topic uuid, entered_at timestamp with time zone, left_at timestamp with time zone);
create index visit_session on visit (session);

create table attendee (id uuid primary key, session uuid, person uuid, role varchar, attended boolean);
create index attendee_session on attendee (session);

create table note (id uuid primary key, session uuid, topic uuid, text clob);
create index note_session on note (session);

-- note and line: the capture line a record was typed as; captured_at: when.
create table decision (
  id uuid primary key, title varchar, context clob, options clob, recommendation clob, framework varchar, door varchar,
  state varchar, raised_on date, ready_on date, needed_by date, decided_on date, told_on date, performed_on date,
  outcome varchar, reason clob, decided_by uuid, review_on date, reversal_trigger varchar,
  session uuid, topic uuid, note uuid, line varchar, captured_at timestamp with time zone, tags varchar
);
create index decision_session on decision (session);

create table action (
  id uuid primary key, title varchar, owner uuid, due date, state varchar, decision uuid,
  session uuid, topic uuid, note uuid, line varchar, captured_at timestamp with time zone, tags varchar
);
create index action_session on action (session);

create table receipt (
  id uuid primary key, title varchar, speaker varchar, said_on date, origin varchar, attribution varchar,
  session uuid, topic uuid, note uuid, line varchar, captured_at timestamp with time zone, tags varchar
);
create index receipt_session on receipt (session);

create table risk (
  id uuid primary key, title varchar, kind varchar, owner uuid, response clob, state varchar,
  session uuid, topic uuid, note uuid, line varchar, captured_at timestamp with time zone, tags varchar
);
create index risk_session on risk (session);

create table parked (
  id uuid primary key, title varchar, owner uuid, due date, state varchar,
  session uuid, topic uuid, note uuid, line varchar, captured_at timestamp with time zone, tags varchar
);
create index parked_session on parked (session);

create table document (id uuid primary key, title varchar, kind varchar, text clob, audience varchar, source varchar, position varchar);

-- What an importer last brought for a record, so that a second import tells the guide's changes from the user's.
create table imported (id uuid primary key, source varchar, part varchar, type varchar, record uuid, base clob);
create index imported_source on imported (source);
