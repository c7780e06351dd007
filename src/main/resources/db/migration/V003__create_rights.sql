-- Who decides what: matrices, and what a decision takes from them.
-- decides_at_most: how many rows one person may decide before it is remarked on.
create table matrix (id uuid primary key, title varchar, framework varchar, kind varchar, purpose clob, decides_at_most integer, position varchar);

create table matrix_row (id uuid primary key, matrix uuid, title varchar, note clob, position varchar);
create index matrix_row_matrix on matrix_row (matrix);

-- A person, or a role that nobody holds yet; the title says which when there is no person.
create table matrix_column (id uuid primary key, matrix uuid, person uuid, title varchar, position varchar);
create index matrix_column_matrix on matrix_column (matrix);

-- The id follows from row and column, so that two laptops filling one cell write the same record.
-- letters: those of the matrix's framework, in its order; scope: what an Agree is about; paging: 1 is called first.
create table matrix_cell (id uuid primary key, matrix uuid, matrix_row uuid, matrix_column uuid, letters varchar, scope varchar, paging integer);
create index matrix_cell_matrix on matrix_cell (matrix);

alter table decision add column matrix_row uuid;
alter table decision add column risks clob;
alter table decision add column consequences clob;
alter table decision add column supersedes uuid;
create index decision_topic on decision (topic);

-- Who takes which part in one decision, where it differs from its row of the matrix. The id follows from decision and person.
create table role (id uuid primary key, decision uuid, person uuid, letters varchar, scope varchar);
create index role_decision on role (decision);

-- What was said after a decision was made, beside it rather than in its place.
create table amendment (id uuid primary key, title varchar, decision uuid, text clob, made_on date, person uuid);
create index amendment_decision on amendment (decision);

-- What else a decision is about; type says what kind of record it is.
create table link (id uuid primary key, decision uuid, type varchar, record uuid);
create index link_decision on link (decision);
