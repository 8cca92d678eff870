-- Why: everything that happens is an entry in a log; the number of an entry is cursor, version and leaf index at once.
-- Running processes: none before this one. Undo: a new migration that drops these tables.

create table account (
  id uuid primary key,
  kind text not null check (kind in ('system')),
  created_at timestamptz not null default now()
);
-- the acts of the clock and of the command line are the system's; its id is fixed so that code may name it
insert into account (id, kind) values ('00000000-0000-4000-8000-000000000001', 'system');

create table log (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('registry', 'consultation')),
  n bigint not null default 0 check (n >= 0),
  created_at timestamptz not null default now()
);
create unique index log_one_registry on log (kind) where kind = 'registry';

-- the journal's counter is its own and never published, not even as a count
create table journal (
  log_id uuid primary key references log,
  n bigint not null default 0 check (n >= 0)
);

create table entry (
  log_id uuid not null references log,
  number bigint not null check (number > 0),
  kind text not null check (kind ~ '^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$'),
  account_id uuid not null references account,
  ids jsonb not null check (jsonb_typeof(ids) = 'object'),
  commitments jsonb not null default '{}' check (jsonb_typeof(commitments) = 'object'),
  at timestamptz not null default clock_timestamp(),
  primary key (log_id, number)
);
comment on table entry is 'Public entries. Ids and commitments only: never words, never names.';

create table journal_entry (
  log_id uuid not null references journal,
  number bigint not null check (number > 0),
  kind text not null check (kind ~ '^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$'),
  audience text not null check (audience in ('parties', 'internal')),
  account_id uuid not null references account,
  ids jsonb not null check (jsonb_typeof(ids) = 'object'),
  commitments jsonb not null default '{}' check (jsonb_typeof(commitments) = 'object'),
  at timestamptz not null default clock_timestamp(),
  primary key (log_id, number)
);

-- erasing a text deletes its salts: what remains in the entry then commits to nothing that can be tried out
create table entry_salt (
  log_id uuid not null,
  number bigint not null,
  field text not null,
  salt bytea not null check (length(salt) = 32),
  primary key (log_id, number, field),
  foreign key (log_id, number) references entry
);
create table journal_salt (
  log_id uuid not null,
  number bigint not null,
  field text not null,
  salt bytea not null check (length(salt) = 32),
  primary key (log_id, number, field),
  foreign key (log_id, number) references journal_entry
);

create table room (
  id bigint generated always as identity primary key,
  log_id uuid not null references log,
  name text not null,
  prev bigint not null default 0,
  last bigint not null default 0 check (last > prev or last = 0),
  unique (log_id, name)
);
create table entry_room (
  room_id bigint not null references room,
  log_id uuid not null,
  number bigint not null,
  prev bigint not null check (prev < number),
  primary key (room_id, number),
  foreign key (log_id, number) references entry
);
create index entry_room_of_entry on entry_room (log_id, number);

-- an act's id is given by the client and unique per account and log, so that a retry finds its first answer
create table act (
  account_id uuid not null references account,
  log_id uuid not null references log,
  act_id uuid not null,
  verb text not null,
  number bigint,
  journal_number bigint,
  content_salt bytea check (length(content_salt) = 32),
  content_hmac bytea check (length(content_hmac) = 32),
  primary key (account_id, log_id, act_id),
  foreign key (log_id, number) references entry,
  foreign key (log_id, journal_number) references journal_entry,
  check ((number is null) <> (journal_number is null)),
  check ((content_salt is null) = (content_hmac is null))
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append-only: % on % refused', tg_op, tg_table_name using errcode = 'CV001';
end $$;
create trigger entry_append_only before update or delete on entry for each row execute function refuse_change();
create trigger entry_no_truncate before truncate on entry for each statement execute function refuse_change();
create trigger entry_room_append_only before update or delete on entry_room for each row execute function refuse_change();
create trigger entry_room_no_truncate before truncate on entry_room for each statement execute function refuse_change();
create trigger journal_entry_append_only before update or delete on journal_entry for each row execute function refuse_change();
create trigger journal_entry_no_truncate before truncate on journal_entry for each statement execute function refuse_change();

insert into log (kind) values ('registry');
insert into journal (log_id) select id from log;

grant select on account to {{service}};
grant select, insert on log, journal, entry, journal_entry, entry_room, room to {{service}};
grant update (n) on log, journal to {{service}};
grant update (prev, last) on room to {{service}};
grant select, insert, delete on entry_salt, journal_salt to {{service}};
grant select, insert, update (content_salt, content_hmac) on act to {{service}};
