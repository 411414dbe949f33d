-- breaks: nothing
create table audit_entries (
  company_id uuid not null references companies (id),
  id uuid not null,
  at timestamptz not null,
  act text not null,
  actor_kind text not null check (actor_kind in ('person', 'machine')),
  actor_id text not null,
  subject_kind text not null,
  subject_id uuid not null,
  details jsonb not null,
  canonical bytea not null,
  primary key (company_id, id)
);
create index audit_entries_subject on audit_entries (company_id, subject_id);
alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy tenant on audit_entries
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
-- Append-only: nobody is granted update or delete, and the trigger holds even for the owner.
grant select, insert on audit_entries to app, operations;
create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog as
  $$ begin raise exception 'rows of % are append-only', tg_table_name using errcode = 'restrict_violation'; end $$;
create trigger append_only before update or delete on audit_entries for each row execute function refuse_change();
create trigger append_only_truncate before truncate on audit_entries for each statement execute function refuse_change();

create table outbox (
  company_id uuid not null references companies (id),
  id uuid not null,
  queue text not null,
  body jsonb not null,
  created_at timestamptz not null,
  attempt integer not null default 0,
  next_attempt_at timestamptz not null,
  sent_at timestamptz,
  primary key (company_id, id)
);
create index outbox_due on outbox (company_id, next_attempt_at) where sent_at is null;
create index outbox_due_anywhere on outbox (next_attempt_at) where sent_at is null;
alter table outbox enable row level security;
alter table outbox force row level security;
create policy tenant on outbox to app
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
create policy crossing on outbox to operations using (true) with check (true);
grant select, insert, update on outbox to app;
grant select, insert, update, delete on outbox to operations;

create table inbox (
  company_id uuid not null references companies (id),
  consumer text not null,
  message_id uuid not null,
  done_at timestamptz not null,
  primary key (company_id, consumer, message_id)
);
alter table inbox enable row level security;
alter table inbox force row level security;
create policy tenant on inbox to app
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
create policy crossing on inbox to operations using (true) with check (true);
grant select, insert on inbox to app;
grant select, insert, delete on inbox to operations;

create table leases (
  job text primary key,
  holder uuid not null,
  until timestamptz not null
);
grant select, insert, update, delete on leases to operations;
