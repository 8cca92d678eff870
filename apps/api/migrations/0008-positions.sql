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
  -- what of it the published figures hold, so that their next step is counted in persons; null: nothing
  figured_group_id text references stakeholder_group,
  figured_stance text check (figured_stance in ('support', 'live_with', 'reserve', 'oppose')),
  figured_at timestamptz,
  check ((account_id is null) <> (organization_id is null)),
  check ((reason is null) or (reason_language is not null)),
  check ((figured_group_id is null) = (figured_stance is null)),
  check (organization_id is null or figured_group_id is null)
);
create unique index position_of_account on position (account_id, consultation_id, provision_id) where account_id is not null;
create unique index position_of_organization on position (organization_id, consultation_id, provision_id) where organization_id is not null;
create index position_provision on position (consultation_id, provision_id);
-- the public ones of a provision, however many persons have stated theirs
create index position_public on position (consultation_id, provision_id) where organization_id is not null;
-- what the next figures must look at, and nothing else
create index position_changed on position (consultation_id, provision_id)
  where account_id is not null and (figured_at is null or changed_at > figured_at) and (state = 'submitted' or figured_group_id is not null);

-- the only thing about persons' positions that a page reads: suppressed, moved in steps (trust.md F9)
create table position_figures (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation,
  provision_id uuid not null references provision,
  published_at timestamptz not null default now(),
  unique (consultation_id, provision_id)
);
-- one stakeholder group's; groups are never added up. In hundredths of the group, in steps of five; null: too few to tell
create table position_group_figures (
  position_figures_id uuid not null references position_figures,
  stakeholder_group_id text not null references stakeholder_group,
  support integer check (support between 0 and 95),
  live_with integer check (live_with between 0 and 95),
  reserve integer check (reserve between 0 and 95),
  oppose integer check (oppose between 0 and 95),
  primary key (position_figures_id, stakeholder_group_id)
);

grant select, insert, update, delete on position to {{service}};
grant select, insert, update on position_figures, position_group_figures to {{service}};
