-- Why: a reader complains, an administrator decides with a rule and a reason. Moderation proper comes later.
-- Running processes: not touched. Undo: a new migration that drops these tables.

create table moderation_decision (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null,
  contribution_id uuid not null,
  decision text not null check (decision in ('hide', 'restore', 'publish', 'dismiss')),
  -- the rule of the code of conduct, and the version of the code; what takes nothing away needs none
  rule integer check (rule between 1 and 6),
  conduct_version integer not null default 1,
  reason text check (reason <> '' and length(reason) <= 2000),
  reason_language language_code,
  -- what led to it (trust.md F1): complaints, that it was held, or the administrator's own reading. No program decides
  source text not null check (source in ('complaint', 'held', 'own')),
  decided_by uuid not null references account,
  decided_at timestamptz not null default clock_timestamp(),
  unique (contribution_id, id),
  foreign key (consultation_id, contribution_id) references contribution (consultation_id, id),
  check (decision in ('publish', 'dismiss') or (rule is not null and reason is not null and reason_language is not null))
);
create index moderation_decision_contribution on moderation_decision (contribution_id, decided_at desc);
create index moderation_decision_hidden on moderation_decision (decided_at desc, id desc) where decision = 'hide';

create table complaint (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null,
  contribution_id uuid not null,
  -- the visitor account when nobody was signed in; shown to nobody
  account_id uuid not null references account,
  ground text not null check (ground ~ '^[a-z]+(_[a-z]+)*$'),
  explanation text check (explanation <> '' and length(explanation) <= 2000),
  language language_code not null,
  state text not null default 'open' check (state in ('open', 'decided')),
  decision_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  foreign key (consultation_id, contribution_id) references contribution (consultation_id, id),
  foreign key (contribution_id, decision_id) references moderation_decision (contribution_id, id),
  check ((state = 'decided') = (decision_id is not null))
);
create index complaint_open on complaint (contribution_id, created_at, id) where state = 'open';
create index complaint_contribution on complaint (contribution_id);
create index complaint_account on complaint (account_id);
create unique index complaint_once on complaint (account_id, contribution_id) where state = 'open' and account_id <> '00000000-0000-4000-8000-000000000002';
-- what waits for a decision before it is published, oldest first
create index contribution_held on contribution (created_at, id) where state = 'held';

grant select, insert on moderation_decision to {{service}};
grant select, insert, update (state, decision_id, account_id, explanation) on complaint to {{service}};
