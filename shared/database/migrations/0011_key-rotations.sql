-- breaks: nothing
create table key_rotations (
  company_id uuid not null references companies (id),
  id uuid not null,
  level text not null check (level in ('company', 'person')),
  every_key boolean not null,
  started_at timestamptz not null,
  pass_began_at timestamptz,
  place text,
  after_id uuid,
  rows integer not null check (rows >= 0),
  seen integer not null check (seen >= 0),
  found integer not null check (found >= 0),
  moved integer not null check (moved >= 0),
  "left" integer not null check ("left" >= 0),
  passes integer not null check (passes >= 0),
  finished_at timestamptz,
  primary key (company_id, id)
);
-- One of a level at a time.
create unique index key_rotations_running on key_rotations (company_id, level) where finished_at is null;
alter table key_rotations enable row level security;
alter table key_rotations force row level security;
create policy tenant on key_rotations
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select on key_rotations to app;
grant select, insert, update, delete on key_rotations to operations;

create table vault_key_versions (
  id text primary key,
  created_at timestamptz not null,
  unused_since timestamptz,
  retired_at timestamptz
);
grant select on vault_key_versions to app;
grant select, insert, update on vault_key_versions to operations;

-- What a key sealed is sealed anew when the key is replaced, and nothing else of the row is touched.
grant update (comment) on expense_events to operations;
grant update (content) on receipt_readings to operations;
grant update (content) on evaluations to operations;
grant update (file_key, file_key_year) on receipts to operations;
grant select on employee_private to operations;
grant update (personnummer, personnummer_index, private_email, private_phone, bank_account) on employee_private to operations;
