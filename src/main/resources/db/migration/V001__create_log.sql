-- The fold of the log: what the store remembers about changes. Never shown as record types.
create table log_change (
  device varchar not null,
  seq bigint not null,
  stamp varchar not null,
  edit uuid not null,
  type varchar not null,
  id uuid not null,
  field varchar not null,
  kind varchar not null,
  val clob,
  prev varchar not null,
  head boolean not null
);
-- The latest change of a laptop comes first: there its next number and what it can undo are looked up.
create unique index log_change_number on log_change (device, seq desc);
create index log_change_head on log_change (id, head, field);
create index log_change_edit on log_change (edit);

-- Changes that a later change names as seen, but which have not arrived here yet.
create table log_expected (device varchar not null, seq bigint not null, primary key (device, seq));

-- Fields with more than one head: the shown value won, or the texts were merged; the others are kept.
create table log_conflict (type varchar not null, id uuid not null, field varchar not null, clash boolean not null, primary key (type, id, field));

create table log_file (name varchar primary key, folded bigint not null);
create table log_state (name varchar primary key, val varchar not null);

-- What an edit was called, and which edit it takes back.
create table edit (id uuid primary key, title varchar, undoes uuid, made_at timestamp with time zone);
create table device (id uuid primary key, name varchar);
