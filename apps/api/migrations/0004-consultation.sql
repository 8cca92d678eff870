-- Why: a consultation takes a version of a text through dated rounds; its log is born with it.
-- Running processes: not touched. Undo: a new migration that drops these tables.

create table consultation (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  log_id uuid not null unique references log,
  document_id uuid not null references compact_document,
  document_version_id uuid not null,
  zone text not null,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  foreign key (document_id, document_version_id) references document_version (document_id, id)
);
create index consultation_newest on consultation (created_at desc, slug);
create table consultation_text (
  consultation_id uuid not null references consultation,
  language language_code not null,
  state text_state not null,
  outdated boolean not null default false,
  title text not null check (title <> ''),
  convenor text not null check (convenor <> ''),
  primary key (consultation_id, language)
);

create table round (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation,
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'announced', 'open', 'reviewing', 'synthesis', 'closed')),
  participation text not null check (participation in ('everyone', 'accredited')),
  opens_at timestamptz,
  closes_at timestamptz,
  zone text not null,
  unique (consultation_id, number),
  unique (consultation_id, id),
  check (closes_at > opens_at),
  check (state in ('draft', 'announced') or (opens_at is not null and closes_at is not null))
);
create table round_text (
  consultation_id uuid not null,
  round_id uuid not null,
  language language_code not null,
  state text_state not null,
  outdated boolean not null default false,
  title text not null check (title <> ''),
  summary text not null check (summary <> ''),
  primary key (round_id, language),
  foreign key (consultation_id, round_id) references round (consultation_id, id)
);

create table guiding_question (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null,
  round_id uuid not null,
  position integer not null check (position > 0),
  provision_id uuid references provision,
  unique (round_id, position),
  foreign key (consultation_id, round_id) references round (consultation_id, id)
);
comment on column guiding_question.provision_id is 'The theme of the text that the question is taken from.';
create table guiding_question_text (
  consultation_id uuid not null references consultation,
  question_id uuid not null references guiding_question,
  language language_code not null,
  state text_state not null,
  outdated boolean not null default false,
  body text not null check (body <> ''),
  primary key (question_id, language)
);

-- where the consultation was held before it came here
create table past_session (
  consultation_id uuid not null references consultation,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  country text not null check (country ~ '^[A-Z]{2}$'),
  region text not null check (region in ('ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA')),
  zone text not null,
  primary key (consultation_id, code)
);
create table past_session_text (
  consultation_id uuid not null,
  code text not null,
  language language_code not null,
  state text_state not null,
  city text not null check (city <> ''),
  primary key (consultation_id, code, language),
  foreign key (consultation_id, code) references past_session
);

grant select, insert on consultation, consultation_text, round, round_text, guiding_question, guiding_question_text,
  past_session, past_session_text to {{service}};
grant update (document_version_id) on consultation to {{service}};
grant update (state, opens_at, closes_at) on round to {{service}};
