-- The backlog: what is asked for, what it is worth, and what fits.
-- One board a workspace, with an id that follows from its type. The scales are texts that Scales reads.
-- reach_step: by how many percent reach is moved when the range of a rank is worked out.
create table board (
  id uuid primary key, title varchar, reach_unit varchar, reach_step integer, impact_scale varchar, confidence_scale varchar,
  factors varchar, wip_limit integer, stale_days integer
);

-- share_least and share_most: percent of what is planned in a quarter.
create table bucket (id uuid primary key, title varchar, purpose clob, share_least integer, share_most integer, position varchar);

create table team (id uuid primary key, title varchar, position varchar);

-- Person-months a team has in a quarter such as 2026-Q4. The id follows from team and quarter.
create table capacity (id uuid primary key, team uuid, quarter varchar, months double precision);

-- A theme that requests roll up to.
create table epic (id uuid primary key, title varchar, purpose clob, priority varchar, owner uuid, release varchar, position varchar);

-- confidence in percent; effort and effort_most in person-months, the second when it is a range; factors: the board's own.
-- asked: the words it came in; ticket: what it is called elsewhere; merged_into: the request that stands for it;
-- quarter: promised for it; option_b: what is offered instead when the answer is no.
create table rfe (
  id uuid primary key, title varchar, problem clob, asked clob, reach double precision, impact double precision, confidence integer,
  effort double precision, effort_most double precision, factors varchar, bucket uuid, epic uuid, team uuid, owner uuid,
  release varchar, quarter varchar, state varchar, reason clob, origin varchar, ticket varchar, merged_into uuid, option_b clob,
  answer clob, raised_on date, tags varchar, position varchar
);
create index rfe_merged_into on rfe (merged_into);

-- Who asks for it; revenue: what is at stake a year; reach: how many of the board's unit the account has.
create table requester (
  id uuid primary key, rfe uuid, account varchar, contact varchar, revenue double precision, reach double precision, asked_on date
);
create index requester_rfe on requester (rfe);

-- The receipt that a confidence rests on. The id follows from both.
create table citation (id uuid primary key, rfe uuid, receipt uuid);
create index citation_rfe on citation (rfe);

-- A deal that jumps the queue. criteria: a checklist; effort: person-months spent on it alone; won: revenue that came of it.
create table deal (
  id uuid primary key, title varchar, rfe uuid, account varchar, revenue double precision, criteria clob, decision uuid,
  state varchar, asked_on date, expires_on date, payback_on date, effort double precision, won double precision
);
create index deal_rfe on deal (rfe);

-- What has to wait for a deal. The id follows from both.
create table displaced (id uuid primary key, deal uuid, rfe uuid);
create index displaced_deal on displaced (deal);
