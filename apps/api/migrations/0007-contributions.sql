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
  unanswered boolean not null default true,
  -- null: imported, or its account was closed
  account_id uuid references account,
  organization_id uuid references organization,
  -- how an imported contribution's writer is called
  pseudonym text check (pseudonym <> '' and length(pseudonym) <= 80),
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
  edited_at timestamptz,
  search_vector tsvector generated always as (case when body is not null then search_vector(language, body) end) stored,
  search_grams text[] generated always as (case when body is not null then search_grams(body) end) stored,
  unique (consultation_id, id),
  unique (consultation_id, provision_id, id),
  foreign key (consultation_id, round_id) references round (consultation_id, id),
  foreign key (consultation_id, provision_id, parent_id) references contribution (consultation_id, provision_id, id),
  check ((state = 'erased') = (body is null)),
  check ((parent_id is null) = (length(path) = 24))
);
-- a page of a thread, in both orders, both ways
create unique index contribution_thread on contribution (consultation_id, provision_id, path);
create index contribution_unanswered on contribution (consultation_id, provision_id, (not unanswered), path);
create unique index contribution_imported on contribution (consultation_id, import_key) where import_key is not null;
create index contribution_account on contribution (account_id, created_at desc, id desc) where account_id is not null;
create index contribution_parent on contribution (parent_id) where parent_id is not null;
create index contribution_search on contribution using gin (search_vector) where state = 'published';
create index contribution_search_grams on contribution using gin (search_grams) where state = 'published';

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
  contribution_id uuid not null,
  account_id uuid not null references account on delete cascade,
  at timestamptz not null default now(),
  primary key (contribution_id, account_id),
  foreign key (consultation_id, contribution_id) references contribution (consultation_id, id)
);
create index helpful_mark_account on helpful_mark (account_id);

grant select, insert, update on contribution, contribution_revision to {{service}};
grant select, insert, delete on helpful_mark to {{service}};
grant insert on provision to {{service}};
grant update (archive, source, source_address, licence) on consultation to {{service}};
