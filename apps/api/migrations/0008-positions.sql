-- Why: a position is stated by a holder on a provision. A person's is never public: pages read only stored figures.
-- Running processes: not touched. Undo: a new migration that drops these tables.

create table position (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation,
  provision_id uuid not null references provision,
  document_version_id uuid not null references document_version,
  account_id uuid references account on delete cascade,
  organization_id uuid references organization,
  stance text not null check (stance in ('support', 'live_with', 'reserve', 'oppose')),
  reason text check (reason <> '' and length(reason) <= 1000),
  reason_language language_code,
  state text not null check (state in ('submitted', 'withdrawn')),
  stated_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check ((account_id is null) <> (organization_id is null))
);
create unique index position_of_account on position (account_id, consultation_id, provision_id) where account_id is not null;
create unique index position_of_organization on position (organization_id, consultation_id, provision_id) where organization_id is not null;
create index position_provision on position (consultation_id, provision_id);
-- what the next figures must look at, and nothing else
create index position_changed on position (consultation_id, provision_id, changed_at);

-- the only thing about persons' positions that a page reads: suppressed, moved in steps (trust.md F9)
create table position_figures (
  consultation_id uuid not null references consultation,
  provision_id uuid not null references provision,
  stakeholder_group_id text not null references stakeholder_group,
  -- whole hundredths; null: too few to tell
  support integer check (support between 0 and 100),
  live_with integer check (live_with between 0 and 100),
  reserve integer check (reserve between 0 and 100),
  oppose integer check (oppose between 0 and 100),
  published_at timestamptz not null default now(),
  primary key (consultation_id, provision_id, stakeholder_group_id),
  check ((support is null) = (live_with is null) and (support is null) = (reserve is null) and (support is null) = (oppose is null))
);

grant select, insert, update, delete on position, position_figures to {{service}};
