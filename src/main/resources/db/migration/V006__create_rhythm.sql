-- The rhythm of business: meetings that come again and again, and the days that get in their way.
-- rrule: RFC 5545. starts_on, starts_at, zone: the local time of the first; whatever the clocks do, the local time stays.
-- template: what an agenda is assembled from; holidays: what becomes of a meeting on one; alarm: minutes before; uid: what
-- it is called in a calendar it came from.
create table cadence (
  id uuid primary key, title varchar, purpose clob, rrule varchar, starts_on date, starts_at varchar, zone varchar,
  minutes integer, owner uuid, content_owner uuid, place varchar, inputs clob, key_decisions clob, template varchar,
  holidays varchar, alarm integer, dropped_on date, uid varchar, position varchar
);

-- Who comes to every meeting of a cadence. The id follows from both.
create table cadence_member (id uuid primary key, cadence uuid, person uuid, role varchar);
create index cadence_member_cadence on cadence_member (cadence);

-- One meeting that is skipped, or held at another local time. The id follows from the cadence and the day it was due.
create table cadence_change (id uuid primary key, title varchar, cadence uuid, due_on date, moved_to varchar);
create index cadence_change_cadence on cadence_change (cadence);

-- One a workspace, with an id that follows from its type. working_days: codes of RFC 5545 such as SU,MO,TU,WE,TH; null for those usual
-- in the zone of the laptop.
create table rhythm (id uuid primary key, title varchar, working_days varchar);

-- Days on which nobody works; ends_on is the last of them, or null for one day.
create table holiday (id uuid primary key, title varchar, starts_on date, ends_on date);

-- Days on which somebody, or everybody, is on the way; ends_on is the last of them.
create table travel (id uuid primary key, title varchar, person uuid, starts_on date, ends_on date, place varchar);

-- The meeting of which cadence a session is, and on which day it was due.
alter table session add column cadence uuid;
alter table session add column due_on date;
create index session_cadence on session (cadence);
