-- Why: a reader complains, an administrator decides with a rule and a reason. Moderation proper comes later.
-- Running processes: not touched. Undo: a new migration that drops these tables.

create table complaint (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null,
  contribution_id uuid not null,
  -- the visitor account when nobody was signed in
  account_id uuid not null references account,
  ground text not null check (ground ~ '^[a-z]+(_[a-z]+)*$'),
  explanation text check (explanation <> '' and length(explanation) <= 2000),
  language language_code not null,
  state text not null check (state in ('open', 'decided')),
  created_at timestamptz not null default now(),
  foreign key (consultation_id, contribution_id) references contribution (consultation_id, id)
);
create index complaint_open on complaint (created_at, id) where state = 'open';
create index complaint_contribution on complaint (contribution_id);
create index complaint_account on complaint (account_id);
create unique index complaint_once on complaint (account_id, contribution_id) where state = 'open' and account_id <> '00000000-0000-4000-8000-000000000002';

create table moderation_decision (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null,
  contribution_id uuid not null,
  decision text not null check (decision in ('hide', 'restore', 'publish')),
  -- the rule of the code of conduct; publishing needs none
  rule integer check (rule between 1 and 6),
  reason text check (reason <> '' and length(reason) <= 2000),
  reason_language language_code,
  decided_by uuid not null references account,
  decided_at timestamptz not null default now(),
  foreign key (consultation_id, contribution_id) references contribution (consultation_id, id),
  check (decision = 'publish' or (rule is not null and reason is not null and reason_language is not null))
);
create index moderation_decision_contribution on moderation_decision (contribution_id, decided_at desc);

grant select, insert, update on complaint to {{service}};
grant select, insert on moderation_decision to {{service}};
