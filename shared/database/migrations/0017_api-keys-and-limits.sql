-- breaks: nothing
create table api_keys (
  company_id uuid not null references companies (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  scopes text[] not null check (cardinality(scopes) > 0),
  secret_hash bytea not null check (length(secret_hash) = 32),
  made_at timestamptz not null,
  made_by uuid not null,
  -- In hours, since a day of the session's time zone can have 23 of them or 25.
  expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '2160 hours'),
  last_used_on date,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (company_id, id),
  foreign key (company_id, made_by) references employees (company_id, id),
  foreign key (company_id, revoked_by) references employees (company_id, id),
  check ((revoked_at is null) = (revoked_by is null))
);
create index api_keys_made_by on api_keys (company_id, made_by);
create index api_keys_revoked_by on api_keys (company_id, revoked_by);
alter table api_keys enable row level security;
alter table api_keys force row level security;
create policy tenant on api_keys
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
-- What a key is for, whose secret it has and how long it is good is said once: after that it is used, or revoked.
grant select, insert, update (last_used_on, revoked_at, revoked_by) on api_keys to app;
grant select on api_keys to operations;

alter table audit_entries drop constraint audit_entries_actor_kind_check;
alter table audit_entries add constraint audit_entries_actor_kind_check
  check (actor_kind in ('person', 'machine', 'staff', 'key'));

-- HR is told of a key that expires, once of each time it is told.
alter table notifications add column api_key_id uuid;
alter table notifications add foreign key (company_id, api_key_id) references api_keys (company_id, id);
alter table notifications drop constraint about_one;
alter table notifications add constraint about_one check (
  num_nonnulls(event_id, grant_id, api_key_id) = 1 and num_nonnulls(expense_id, grant_id, api_key_id) = 1
);
create unique index told_of_key_once on notifications (company_id, api_key_id, employee_id, kind);

-- Unlogged: what a crash empties is full again in minutes, and a write here must cost next to nothing.
create unlogged table rate_limits (
  bucket bytea primary key check (length(bucket) = 32),
  full_at timestamptz not null
  -- Room on each page and no index on what changes: an update stays where the row is.
) with (fillfactor = 50);
grant select, insert, update on rate_limits to app;
grant select, delete on rate_limits to operations;
