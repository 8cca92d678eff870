-- Why: a compact is a document with versions; a provision keeps its id across them, its texts belong to a version.
-- Running processes: not touched. Undo: a new migration that drops these tables.

create table compact_document (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  symbol text,
  original_language text not null,
  current_version_id uuid not null
);

create table document_version (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references compact_document deferrable initially deferred,
  number integer not null check (number > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  unique (document_id, number),
  unique (document_id, digest),
  unique (document_id, id)
);
alter table compact_document add foreign key (id, current_version_id)
  references document_version (document_id, id) deferrable initially deferred;

-- one text has one state in one language: what it claims about itself is exclusive; "outdated" may be added to any
create domain text_state as text check (value in ('original', 'official', 'reviewed', 'machine', 'unofficial'));
create domain language_code as text check (value ~ '^[a-z]{2,3}$');

create table document_version_text (
  version_id uuid not null references document_version,
  language language_code not null,
  state text_state not null,
  outdated boolean not null default false,
  title text not null,
  primary key (version_id, language)
);

create table provision (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references compact_document,
  code text not null check (code ~ '^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$' and length(code) <= 40),
  unique (document_id, code)
);

create table provision_placement (
  version_id uuid not null references document_version,
  provision_id uuid not null references provision,
  parent_id uuid,
  position integer not null check (position > 0),
  kind text not null check (kind in ('vision', 'purpose', 'scope', 'basis', 'introduction', 'theme', 'objective', 'action', 'sub_action')),
  addressee_class text check (addressee_class in
    ('member_states', 'all_stakeholders', 'multilateral', 'multilateral_and_regional', 'member_states_and_regional')),
  due text check (due ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  named_actors text[] not null default '{}',
  target_groups text[] not null default '{}',
  translation_note text,
  primary key (version_id, provision_id),
  unique (version_id, position),
  foreign key (version_id, parent_id) references provision_placement (version_id, provision_id) deferrable initially deferred,
  check ((kind = 'action') = (addressee_class is not null)),
  check ((kind in ('objective', 'action', 'sub_action')) = (parent_id is not null))
);

create table provision_text (
  version_id uuid not null,
  provision_id uuid not null,
  language language_code not null,
  state text_state not null,
  outdated boolean not null default false,
  body text not null check (body <> ''),
  search_vector tsvector generated always as (search_vector(language, body)) stored,
  search_grams text[] generated always as (search_grams(body)) stored,
  primary key (version_id, provision_id, language),
  foreign key (version_id, provision_id) references provision_placement
);
create unique index provision_text_one_original on provision_text (version_id, provision_id) where state = 'original';
create index provision_text_words on provision_text using gin (search_vector);
create index provision_text_grams on provision_text using gin (search_grams);

create table footnote (
  version_id uuid not null references document_version,
  number integer not null check (number > 0),
  primary key (version_id, number)
);
create table footnote_text (
  version_id uuid not null,
  number integer not null,
  language language_code not null,
  state text_state not null,
  body text not null check (body <> ''),
  primary key (version_id, number, language),
  foreign key (version_id, number) references footnote
);
create table provision_footnote (
  version_id uuid not null,
  provision_id uuid not null,
  number integer not null,
  primary key (version_id, provision_id, number),
  foreign key (version_id, provision_id) references provision_placement,
  foreign key (version_id, number) references footnote
);

grant select, insert on compact_document, document_version, document_version_text, provision, provision_placement,
  provision_text, footnote, footnote_text, provision_footnote to {{service}};
grant update (current_version_id, symbol) on compact_document to {{service}};
