-- Why: people are told what concerns them. A reaction follows the record by number, so nothing is told twice or never.
-- Running processes: not touched. Undo: a new migration that drops these tables.

-- how far each reaction has followed each log and its journal
create table reaction_cursor (
  reaction text not null,
  log_id uuid not null references log,
  number bigint not null default 0,
  journal_number bigint not null default 0,
  primary key (reaction, log_id)
);

create table thread_follow (
  account_id uuid not null references account on delete cascade,
  consultation_id uuid not null references consultation,
  provision_id uuid not null references provision,
  since timestamptz not null default now(),
  primary key (account_id, consultation_id, provision_id)
);
create index thread_follow_thread on thread_follow (consultation_id, provision_id);

create table notice (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('reply', 'helpful', 'decision', 'thread_news')),
  log_id uuid not null references log,
  number bigint not null,
  journal boolean not null default false,
  consultation_id uuid not null references consultation,
  contribution_id uuid references contribution,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  unique (account_id, kind, log_id, number, journal)
);
create index notice_account on notice (account_id, created_at desc, id desc);
create index notice_unread on notice (account_id) where read_at is null;

create table notice_preference (
  account_id uuid primary key references account on delete cascade,
  mail boolean not null default false,
  -- one-click unsubscribing works without signing in: the link holds the token, this its SHA-256
  unsubscribe_hash bytea unique check (length(unsubscribe_hash) = 32)
);

grant select, insert, update on reaction_cursor, notice_preference to {{service}};
grant select, insert, update, delete on notice, thread_follow to {{service}};
