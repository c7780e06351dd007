-- What services promise and where it is measured. Samples are none of it: they stay on the laptop that read them.

-- An endpoint that is polled. Nothing secret is kept here: tokens, passwords, keys and the values of secret headers are in the keychain of
-- each laptop. kind: prometheus, exposition, json. headers: one a line as Name: value, a blank value being secret. access: none, bearer,
-- basic, certificate. authority: certificates of a private authority as PEM. openslo: the definition it came from, with what is not understood.
create table source (
  id uuid primary key, title varchar, kind varchar, url varchar, interval_seconds integer, deadline_seconds integer, headers clob,
  access varchar, account varchar, authority clob, proxy varchar, paused boolean, name varchar, openslo clob, position varchar
);

-- A service level objective. indicator: ratio (good or bad events of total, counter unless false) or threshold (metric, comparison, threshold).
-- target and slice_target: shares as decimals. period: 28d, or with calendar a period such as 1M that begins at starts in zone.
-- budgeting: occurrences, timeslices, ratio_timeslices. alerts: pairs as "page 2% 1h 5m", one a line; blank for the usual.
-- name, objective: which object of OpenSLO and which of its objectives it came from; openslo: that object with what is not understood.
create table slo (
  id uuid primary key, title varchar, service varchar, source uuid, indicator varchar, good varchar, bad varchar, total varchar, counter boolean,
  metric varchar, comparison varchar, threshold double precision, target decimal(18, 15), period varchar, calendar boolean, starts varchar,
  zone varchar, budgeting varchar, slice_target decimal(18, 15), slice varchar, alerts clob, audience varchar, detail clob, name varchar,
  objective integer, openslo clob, position varchar
);
create index slo_source on slo (source);

-- Another object of OpenSLO, kept whole so that it can be written back: services, indicators, alert policies and whatever is not understood.
create table openslo_object (id uuid primary key, title varchar, kind varchar, name varchar, text clob, position varchar);

-- Planned work, during which nobody is alerted. slo: what it is about, all when null. excluded: its time counts for no budget.
create table maintenance (
  id uuid primary key, title varchar, slo uuid, starts_at timestamp with time zone, ends_at timestamp with time zone, excluded boolean
);

-- What signals know of an incident. level: of the alert that opened it, or none when it was opened by hand.
alter table incident add column slo uuid;
alter table incident add column level varchar;
alter table incident add column began_at timestamp with time zone;
alter table incident add column detected_at timestamp with time zone;
alter table incident add column restored_at timestamp with time zone;
create index incident_slo on incident (slo);

-- Tiles arranged on a grid, places and sizes in cells. look: gauge, spark, status, number, bar …
create table wall (id uuid primary key, title varchar, audience varchar, position varchar);
create table tile (
  id uuid primary key, title varchar, wall uuid, slo uuid, kpi uuid, look varchar, place_x integer, place_y integer, wide integer, high integer
);
create index tile_wall on tile (wall);
