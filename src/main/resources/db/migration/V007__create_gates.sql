-- What must hold before something goes on. matrix_row: the type of decision a gate is; who decides there may waive.
create table gate (id uuid primary key, title varchar, purpose clob, matrix_row uuid, position varchar);

-- kind: checklist, approval, slo, kpi, document, release, postmortems. advised: it warns, but holds nobody up.
-- matrix_row: whose approval is asked, when it is not the gate's own decider. subject: the SLO, KPI or page by its name.
-- measure, comparison, threshold, days: which figure over which window has to be at least or at most what; warn_at: from there on it warns.
create table criterion (
  id uuid primary key, gate uuid, title varchar, kind varchar, advised boolean, matrix_row uuid, subject varchar, measure varchar,
  comparison varchar, threshold double precision, warn_at double precision, days integer, position varchar
);
create index criterion_gate on criterion (gate);

-- What shows that a point of a checklist is met. The ids of evidence and approval follow from criterion and release, or criterion alone.
create table evidence (id uuid primary key, criterion uuid, release uuid, met boolean, text varchar, person uuid, said_at timestamp with time zone);
create table approval (id uuid primary key, criterion uuid, release uuid, person uuid, answer varchar, said_at timestamp with time zone);

-- Somebody who decides lets a gate pass without one criterion, up to and including a day.
create table waiver (
  id uuid primary key, title varchar, criterion uuid, release uuid, decided_by uuid, reason clob, expires_on date, said_at timestamp with time zone
);

-- A verdict as it was given: what it rested on, line by line, and the SHA-256 of all of it.
create table verdict (
  id uuid primary key, title varchar, gate uuid, release uuid, outcome varchar, inputs clob, hash varchar, person uuid,
  said_at timestamp with time zone
);
create index verdict_gate on verdict (gate);

-- budget_share: percent of the error budget of four weeks that it took. postmortem: the page about it.
create table incident (id uuid primary key, title varchar, happened_on date, budget_share double precision, postmortem uuid);

create table train (id uuid primary key, title varchar, position varchar);

create table release (
  id uuid primary key, title varchar, train uuid, begins_on date, freeze_on date, golden_run_on date, ga_on date, ends_on date, notes clob,
  position varchar
);

-- The red list: what is still to go in after the code freeze. priority: P0 first; security: whether it closes a hole.
create table late_change (
  id uuid primary key, title varchar, release uuid, owner uuid, door varchar, priority varchar, security boolean, state varchar, position varchar
);
create index late_change_release on late_change (release);

-- A site or an offer and how far it is. promotion and demotion: checklists; gate: what has to let it pass before it goes on.
create table stage (
  id uuid primary key, title varchar, step varchar, since date, promotion clob, demotion clob, gate uuid, position varchar
);

-- One a workspace, with an id that follows from its type.
create table release_policy (id uuid primary key, title varchar, trains_at_most integer, releases_supported integer);
