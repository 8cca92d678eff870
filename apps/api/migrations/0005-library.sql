-- Why: institutions, documents and milestones each have an id and an address that one can cite.
-- A date of the past may be known to the year only, or not at all: it is kept as the text that is known.
-- Running processes: not touched. Undo: a new migration that drops these tables.

create domain partial_date as text check (value ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');

create table institution (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position integer not null unique,
  class text not null check (class in ('intergovernmental_body', 'multistakeholder_body_ga', 'un_convened_multistakeholder_forum',
    'un_organized_multistakeholder_meeting', 'other_multistakeholder_platform')),
  acronym text,
  since integer,
  until integer,
  cadence text check (cadence in ('once', 'annual', 'every_2_years', 'every_4_years', 'every_10_years', 'ad_hoc')),
  host text,
  co_hosts text[] not null default '{}',
  sessions integer,
  address text check (address ~ '^https?://'),
  check (until >= since)
);
create table institution_text (
  institution_id text not null references institution,
  language language_code not null,
  state text_state not null,
  name text not null check (name <> ''),
  role text,
  short_name text,
  search_vector tsvector generated always as (search_vector(language, name || ' ' || coalesce(short_name, '') || ' ' || coalesce(role, ''))) stored,
  search_grams text[] generated always as (search_grams(name || '。' || coalesce(short_name, '') || '。' || coalesce(role, ''))) stored,
  primary key (institution_id, language)
);
comment on column institution_text.short_name is 'Its label in figure 5 of the policy brief.';
create index institution_text_words on institution_text using gin (search_vector);
create index institution_text_grams on institution_text using gin (search_grams);
-- what meets under the roof of an institution
create table institution_member (
  institution_id text not null references institution,
  position integer not null,
  acronym text,
  address text check (address ~ '^https?://'),
  primary key (institution_id, position)
);
create table institution_member_text (
  institution_id text not null,
  position integer not null,
  language language_code not null,
  state text_state not null,
  name text not null check (name <> ''),
  primary key (institution_id, position, language),
  foreign key (institution_id, position) references institution_member
);

create table library_document (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  position integer not null unique,
  organ text not null,
  symbol text,
  symbol_key text generated always as (symbol_key(symbol)) stored,
  date partial_date,
  kind text check (kind in ('declaration', 'treaty', 'resolution', 'general_comment', 'regulation', 'charter', 'recommendation', 'plan', 'commitment', 'decision', 'report')),
  and_subsequent_resolutions boolean not null default false,
  address text check (address ~ '^https?://')
);
create index library_document_symbol on library_document (symbol_key text_pattern_ops);
create table library_document_text (
  document_id text not null references library_document,
  language language_code not null,
  state text_state not null,
  title text not null check (title <> ''),
  search_vector tsvector generated always as (search_vector(language, title)) stored,
  search_grams text[] generated always as (search_grams(title)) stored,
  primary key (document_id, language)
);
create index library_document_text_words on library_document_text using gin (search_vector);
create index library_document_text_grams on library_document_text using gin (search_grams);

create table milestone (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  timeline text not null check (timeline in ('compact', 'wsis')),
  position integer not null,
  date_from partial_date,
  date_until partial_date,
  unique (timeline, position),
  check (date_from is not null or date_until is null)
);
comment on column milestone.date_from is 'Null when the date is not fixed.';
create table milestone_text (
  milestone_id text not null references milestone,
  language language_code not null,
  state text_state not null,
  label text not null check (label <> ''),
  search_vector tsvector generated always as (search_vector(language, label)) stored,
  search_grams text[] generated always as (search_grams(label)) stored,
  primary key (milestone_id, language)
);
create index milestone_text_words on milestone_text using gin (search_vector);
create index milestone_text_grams on milestone_text using gin (search_grams);

-- an import renews the library as a whole, so its rows may be replaced
grant select, insert, update, delete on institution, institution_text, institution_member, institution_member_text,
  library_document, library_document_text, milestone, milestone_text to {{service}};
