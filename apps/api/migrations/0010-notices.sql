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
  -- who writes in a thread follows it; who stopped stays stopped
  following boolean not null default true,
  since timestamptz not null default now(),
  primary key (account_id, consultation_id, provision_id)
);
create index thread_follow_thread on thread_follow (consultation_id, provision_id) where following;

create table notice (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('reply', 'helpful', 'decision', 'thread_news')),
  log_id uuid not null references log,
  number bigint not null,
  journal boolean not null default false,
  consultation_id uuid not null references consultation,
  provision_id uuid not null references provision,
  -- what it is about: the reply, the new contribution, or one's own that was decided on or found helpful
  contribution_id uuid not null references contribution,
  decision_id uuid references moderation_decision,
  -- more of the same came before this was read: it was not told anew
  more boolean not null default false,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  unique (account_id, kind, log_id, number, journal)
);
create index notice_account on notice (account_id, created_at desc, id desc);
create index notice_unread on notice (account_id, kind) where read_at is null;
create index notice_contribution on notice (contribution_id);

-- one-click unsubscribing works without signing in: each mail's link holds a token, this its SHA-256
create table unsubscribe_token (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id uuid not null references account on delete cascade,
  expires_at timestamptz not null default now() + interval '90 days'
);
create index unsubscribe_token_account on unsubscribe_token (account_id, expires_at);

grant select, insert, update on reaction_cursor to {{service}};
grant select, insert, update, delete on notice, thread_follow to {{service}};
grant select, insert, delete on unsubscribe_token to {{service}};
