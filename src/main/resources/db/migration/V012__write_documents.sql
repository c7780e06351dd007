-- state: draft, review, final. template: the word of what it began with, or the id of a template of one's own. pages, words: what it may fill.
alter table document add column state varchar;
alter table document add column template varchar;
alter table document add column purpose varchar;
alter table document add column pages integer;
alter table document add column words integer;
-- What its live parts showed when it became final, and when that was.
alter table document add column frozen varchar;
alter table document add column frozen_at timestamp with time zone;

-- Somebody whose word makes a document final. text_code: of the words that were approved.
create table signoff (id uuid primary key, document uuid, person uuid, given_at timestamp with time zone, text_code varchar, position varchar);
create index signoff_document on signoff (document);

-- A comment on a document; quote: the beginning of the paragraph it is about, empty for the whole.
create table remark (id uuid primary key, document uuid, quote varchar, title varchar, said_at timestamp with time zone, resolved_at timestamp with time zone);
create index remark_document on remark (document);

-- Templates of one's own.
create table page_template (id uuid primary key, title varchar, kind varchar, purpose varchar, pages integer, text clob, position varchar);

-- Several documents and pages as one.
create table pack (id uuid primary key, title varchar, purpose varchar, audience varchar, position varchar);
-- kind: document, pre-read, minutes, memo, board, scorecard, rhythm ... subject: the record it is about, if any.
create table pack_part (id uuid primary key, pack uuid, kind varchar, subject uuid, position varchar);
create index pack_part_pack on pack_part (pack);
-- What was given out, so that a later copy can tell what changed since.
create table given_out (id uuid primary key, subject uuid, title varchar, edition varchar, given_at timestamp with time zone, revision varchar, text varchar);
create index given_out_subject on given_out (subject);

-- Words of one's own that are spelt right.
create table own_word (id uuid primary key, title varchar);
