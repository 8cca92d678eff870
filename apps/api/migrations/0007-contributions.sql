-- Why: people discuss. One tree per provision and consultation, read depth first by a materialised path.
-- Running processes: not touched. Undo: a new migration that drops these tables.

alter table round add column moderation text not null default 'after' check (moderation in ('before', 'after'));
comment on column round.moderation is 'before: contributions are held until somebody publishes them; public pages say so.';
alter table consultation add column archive boolean not null default false;
-- an archive names where its contributions come from and under which licence
alter table consultation add column source text, add column source_address text, add column licence text;
alter table consultation add constraint consultation_archive_is_attributed
  check (not archive or (source is not null and licence is not null));

create table contribution (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation,
  round_id uuid not null,
  provision_id uuid not null references provision,
  document_version_id uuid not null references document_version,
  parent_id uuid,
  -- each level is 8 bytes of microseconds and the id: depth first in reading order, siblings by server time, then id
  path bytea not null check (length(path) % 24 = 0 and length(path) between 24 and 2400),
  depth integer generated always as (length(path) / 24) stored,
  -- false only for a root to which nobody's reply was ever published: those stand first in one of the two orders
  answered boolean not null,
  -- null: imported, or its account was closed
  account_id uuid references account,
  organization_id uuid references organization,
  -- how an imported contribution's writer is called
  pseudonym text check (pseudonym <> '' and length(pseudonym) <= 80),
  -- who spoke, as they were when they spoke: what an account says of itself later changes no page and no record.
  -- Null once the account is closed.
  author_name text check (author_name <> '' and length(author_name) <= 200),
  author_group_id text references stakeholder_group,
  author_country text references country,
  author_organization text check (author_organization <> '' and length(author_organization) <= 200),
  author_self_declared boolean not null default true,
  author_demo boolean not null default false,
  import_key text,
  orphan boolean not null default false,
  state text not null check (state in ('held', 'published', 'hidden', 'withdrawn', 'erased')),
  late boolean not null default false,
  language language_code not null,
  direction text not null check (direction in ('ltr', 'rtl')),
  body text check (body <> '' and length(body) <= 4000),
  quote text check (length(quote) <= 1000),
  machine_use_allowed boolean not null default false,
  created_at timestamptz not null,
  -- null until everyone may see it: what was never published leaves no gap when it is withdrawn or hidden
  published_at timestamptz,
  edited_at timestamptz,
  -- how often it was edited
  revision integer not null default 0 check (revision >= 0),
  search_vector tsvector generated always as (case when body is not null then search_vector(language, body) end) stored,
  search_grams text[] generated always as (case when body is not null then search_grams(body) end) stored,
  unique (consultation_id, id),
  unique (consultation_id, provision_id, id),
  foreign key (consultation_id, round_id) references round (consultation_id, id),
  foreign key (consultation_id, provision_id, parent_id) references contribution (consultation_id, provision_id, id),
  check ((state = 'erased') = (body is null)),
  check ((parent_id is null) = (length(path) = 24)),
  check (parent_id is null or answered),
  check (state <> 'held' or published_at is null),
  check (state <> 'published' or published_at is not null),
  check ((edited_at is null) = (revision = 0))
);
-- a page of a thread holds eight levels of what was published: in both orders, both ways, whatever the thread's size
create index contribution_thread on contribution (consultation_id, provision_id, path) where published_at is not null and depth <= 8;
create index contribution_unanswered on contribution (consultation_id, provision_id, answered, path) where published_at is not null and depth <= 8;
-- a branch goes on below them
create index contribution_path on contribution (consultation_id, provision_id, path) where published_at is not null;
create unique index contribution_imported on contribution (consultation_id, import_key) where import_key is not null;
create index contribution_account on contribution (account_id, created_at desc, id desc) where account_id is not null;
create index contribution_mine on contribution (account_id, consultation_id, provision_id, created_at desc) where account_id is not null;
create index contribution_parent on contribution (parent_id) where parent_id is not null;
create index contribution_search on contribution using gin (search_vector) where state = 'published';
create index contribution_search_grams on contribution using gin (search_grams) where state = 'published';

-- how many contributions each thread shows: a page counts no thread
create table thread_summary (
  consultation_id uuid not null references consultation,
  provision_id uuid not null references provision,
  published integer not null default 0 check (published >= 0),
  primary key (consultation_id, provision_id)
);

-- what an edited contribution said before
create table contribution_revision (
  consultation_id uuid not null,
  contribution_id uuid not null,
  number integer not null check (number > 0),
  language language_code not null,
  direction text not null check (direction in ('ltr', 'rtl')),
  body text,
  from_at timestamptz not null,
  until_at timestamptz not null,
  primary key (contribution_id, number),
  foreign key (consultation_id, contribution_id) references contribution (consultation_id, id)
);

-- a word to the author: no number of them is ever told (SAF-19)
create table helpful_mark (
  consultation_id uuid not null,
  provision_id uuid not null,
  contribution_id uuid not null,
  account_id uuid not null references account on delete cascade,
  at timestamptz not null default now(),
  primary key (contribution_id, account_id),
  foreign key (consultation_id, provision_id, contribution_id) references contribution (consultation_id, provision_id, id)
);
create index helpful_mark_account on helpful_mark (account_id, consultation_id, provision_id);

-- authors whose account was closed while contributions stood in its name, until the clock has taken the name off
create table departed_author (
  account_id uuid primary key references account on delete cascade,
  erase boolean not null
);

grant select, insert, update, delete on departed_author to {{service}};
grant select, insert, update on contribution, contribution_revision, thread_summary to {{service}};
grant select, insert, delete on helpful_mark to {{service}};
grant insert on provision to {{service}};
grant update (archive, source, source_address, licence) on consultation to {{service}};
