-- The scorecard: what was promised by which day, and what the numbers say.
-- One scorecard a workspace, with an id that follows from its type. started_on is day 1.
create table scorecard (
  id uuid primary key, title varchar, started_on date, days integer, scope clob, headcount clob, success clob
);

-- By a day of the plan; due_on instead of it for a plan of its own dates. track: whose 30/60/90 plan it is part of, or none.
-- verdict: go or no_go once it was decided.
create table checkpoint (
  id uuid primary key, title varchar, plan_day integer, due_on date, track uuid, verdict varchar, purpose clob, position varchar
);

-- confidence in percent; session: where it was promised.
create table outcome (
  id uuid primary key, checkpoint uuid, title varchar, owner uuid, state varchar, confidence integer, evidence varchar,
  session uuid, detail clob, position varchar
);
create index outcome_checkpoint on outcome (checkpoint);

-- One line on an outcome, with the state and the confidence its owner gave it then.
create table checkin (
  id uuid primary key, outcome uuid, title varchar, made_on date, state varchar, confidence integer
);
create index checkin_outcome on checkin (outcome);

-- Who said what by when. promised_to: to whom, in words.
create table promise (
  id uuid primary key, title varchar, person uuid, promised_to varchar, made_on date, due_on date, session uuid, outcome uuid,
  state varchar, kept_on date
);

-- owner: the directly responsible individual.
create table track (
  id uuid primary key, title varchar, owner uuid, purpose clob, will_do clob, will_not_do clob, headcount varchar, position varchar
);

create table proof (
  id uuid primary key, title varchar, track uuid, horizon uuid, due_on date, state varchar, evidence varchar, position varchar
);
create index proof_track on proof (track);

-- Months from the start of the programme.
create table horizon (
  id uuid primary key, title varchar, month_from integer, month_to integer, will_do clob, will_not_do clob, proof_points clob,
  position varchar
);

-- origin: where its readings come from; provenance: the same in words; metric: which of DORA's five or of the golden signals it is, or none.
create table kpi (
  id uuid primary key, title varchar, unit varchar, direction varchar, baseline double precision, target double precision,
  target_on date, owner uuid, origin varchar, provenance varchar, definition clob, metric varchar, position varchar
);

-- provenance: where the figure was read, kept with it. The id follows from KPI and day.
create table reading (
  id uuid primary key, kpi uuid, measured_on date, amount double precision, provenance varchar, remark varchar
);
create index reading_kpi on reading (kpi, measured_on);

-- A word on a day of a KPI. breaks: the definition changed here, so that before and after do not compare.
create table annotation (
  id uuid primary key, kpi uuid, title varchar, noted_on date, breaks boolean
);
create index annotation_kpi on annotation (kpi);
