-- Why: people arrive. An account is a login; what it says of itself is self-declared until an accreditation comes.
-- Running processes: those before this one know only the system account and go on. Undo: a new migration.

alter table account drop constraint account_kind_check;
alter table account add constraint account_kind_check check (kind in ('system', 'visitor', 'person'));
-- who acts without being signed in: complaints need no account (SAF-12). Its id is fixed like the system's.
insert into account (id, kind) values ('00000000-0000-4000-8000-000000000002', 'visitor');

-- stakeholder groups are data (ACT-03, ACT-05); those that come by accreditation cannot be chosen
create table stakeholder_group (
  id text primary key check (id ~ '^[a-z]+(_[a-z]+)*$'),
  parent_id text references stakeholder_group,
  position integer not null unique,
  by_accreditation boolean not null default false,
  takes_free_text boolean not null default false
);
insert into stakeholder_group (id, parent_id, position, by_accreditation, takes_free_text) values
  ('state', null, 1, true, false),
  ('international_organization', null, 2, true, false),
  ('civil_society', null, 3, false, false),
  ('academia', 'civil_society', 4, false, false),
  ('youth', 'civil_society', 5, false, false),
  ('private_sector', null, 6, false, false),
  ('technical_community', null, 7, false, false),
  ('individual', null, 8, false, false),
  ('other', null, 9, false, true);
comment on table stakeholder_group is 'Names are the messages stakeholder_group.<id>; individuals are counted apart from organizations (ACT-22).';

create table country (
  code text primary key check (code ~ '^[A-Z]{2}$'),
  m49 text not null unique check (m49 ~ '^[0-9]{3}$'),
  commissions text[] not null default '{}' check (commissions <@ array['ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA']),
  ldc boolean not null default false,
  lldc boolean not null default false,
  sids boolean not null default false
);

create table organization (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> '' and length(name) <= 200),
  name_skeleton text not null,
  stakeholder_group_id text not null references stakeholder_group,
  country text references country,
  accredited boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null default now()
);

create type account_state as enum ('active', 'closed');
alter table account
  add column state account_state not null default 'active',
  add column demo boolean not null default false,
  -- null once the account is closed
  add column display_name text check (display_name <> '' and length(display_name) <= 80),
  add column name_skeleton text,
  add column email text check (length(email) <= 254),
  add column stakeholder_group_id text references stakeholder_group,
  add column stakeholder_group_other text check (length(stakeholder_group_other) <= 80),
  add column country text references country,
  add column region text check (region in ('ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA')),
  add column languages language_code[] not null default '{}' check (cardinality(languages) <= 6),
  add column locale text not null default 'en' check (locale in ('en', 'fr', 'es', 'ru', 'zh', 'ar')),
  add column machine_use_allowed boolean not null default false,
  add constraint account_person_is_whole check (
    kind <> 'person' or state = 'closed' or (display_name is not null and name_skeleton is not null and stakeholder_group_id is not null)),
  add constraint account_closed_is_empty check (
    state = 'active' or (display_name is null and name_skeleton is null and email is null and country is null and region is null
      and stakeholder_group_other is null and languages = '{}'));
-- addresses are kept in lower case by the code; the index says so once more
create unique index account_email on account (lower(email)) where email is not null;

create table passkey (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  backed_up boolean not null default false,
  name text not null check (name <> '' and length(name) <= 80),
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_account on passkey (account_id);

-- a login: the cookie holds the token, the table its SHA-256
create table login_token (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  by text not null check (by in ('link', 'passkey', 'demo')),
  device text not null default '' check (length(device) <= 120),
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  proved_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index login_token_account on login_token (account_id);
comment on column login_token.proved_at is 'When the person last proved who they are; changes of address and keys need a recent one.';

-- one ceremony of signing in: bound to the browser that asked by the hash of its own cookie
create table login_ceremony (
  id uuid primary key default gen_random_uuid(),
  browser_hash bytea not null check (length(browser_hash) = 32),
  purpose text not null check (purpose in ('link', 'change_address', 'passkey_sign_in', 'passkey_add', 'passkey_join')),
  account_id uuid references account on delete cascade,
  email text check (length(email) <= 254),
  token_hash bytea unique check (length(token_hash) = 32),
  code_hash bytea check (length(code_hash) = 32),
  challenge bytea,
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  used_at timestamptz
);
create index login_ceremony_browser on login_ceremony (browser_hash, purpose, created_at desc);
create index login_ceremony_expires on login_ceremony (expires_at);

create table terms_version (
  version integer primary key,
  published_on date not null
);
insert into terms_version values (1, '2026-11-21');
create table consent (
  account_id uuid not null references account on delete cascade,
  purpose text not null check (purpose ~ '^[a-z]+(_[a-z]+)*$'),
  terms_version integer not null references terms_version,
  given boolean not null,
  at timestamptz not null default clock_timestamp(),
  primary key (account_id, purpose, at)
);
comment on table consent is 'Each giving and revoking is a row; the newest of a purpose counts (PRV-03).';

create table appointment (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  role text not null check (role in ('administrator', 'moderator', 'co_facilitator')),
  consultation_id uuid references consultation,
  from_at timestamptz not null default now(),
  until_at timestamptz,
  by_account_id uuid not null references account,
  check (until_at >= from_at),
  check ((role = 'administrator') = (consultation_id is null))
);
create unique index appointment_once on appointment (account_id, role, consultation_id) nulls not distinct where until_at is null;

-- mails wait here until a worker has sent them; where no SMTP is set the mailbox page shows them and nobody sends them
create table mail (
  id uuid primary key default gen_random_uuid(),
  account_id uuid references account on delete cascade,
  to_address text not null check (length(to_address) <= 254),
  locale text not null,
  subject text not null check (length(subject) <= 300),
  body text not null,
  link text,
  unsubscribe text,
  created_at timestamptz not null default now(),
  -- when the next try is due: a mail that is being sent is due again later, so a sender that dies loses none
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  expires_at timestamptz not null
);
create index mail_created on mail (created_at desc, id desc);
create index mail_due on mail (due_at);
comment on table mail is 'Personal data and links that sign in: rows are deleted when sent, or when they expire.';

-- the two accounts that are nobody's stay as they are, and no third one comes
create function refuse_special_account() returns trigger language plpgsql as $$
begin
  raise exception 'accounts of kind % are made by migrations only', new.kind using errcode = '42501';
end $$;
create trigger account_special before insert or update on account for each row
  when (new.kind <> 'person') execute function refuse_special_account();

grant insert on account to {{service}};
grant update (state, display_name, name_skeleton, email, stakeholder_group_id, stakeholder_group_other, country, region,
  languages, locale, machine_use_allowed) on account to {{service}};
grant select on stakeholder_group, country, terms_version to {{service}};
grant select, insert on organization, consent to {{service}};
grant select, insert, update, delete on passkey, login_token, login_ceremony, mail to {{service}};
grant select, insert, update on appointment to {{service}};
grant delete on consent to {{service}};
