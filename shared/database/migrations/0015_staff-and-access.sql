-- breaks: nothing
alter table sessions
  add column browser text check (browser in ('chrome', 'edge', 'firefox', 'opera', 'safari', 'samsung')),
  add column system text check (system in ('android', 'chromeos', 'ios', 'linux', 'macos', 'windows'));

-- Those who operate the platform. The app has no right to any of it: an injected statement can neither make a member of staff
-- nor find a session of one.
create table staff_members (
  id uuid primary key,
  name text not null,
  work_email text not null unique check (work_email = lower(work_email)),
  language text not null check (language in ('sv', 'en')),
  created_at timestamptz not null,
  disabled_at timestamptz
);
grant select, insert, update on staff_members to operations;

create table staff_identities (
  issuer text not null,
  subject text not null,
  staff_id uuid not null references staff_members (id),
  primary key (issuer, subject)
);
create index staff_identities_staff on staff_identities (staff_id);
grant select, insert, delete on staff_identities to operations;

create table break_glass_codes (
  id uuid primary key,
  staff_id uuid not null references staff_members (id),
  secret_hash bytea not null check (length(secret_hash) = 32),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  revoked_at timestamptz
);
create index break_glass_codes_staff on break_glass_codes (staff_id);
grant select, insert, update on break_glass_codes to operations;

create table staff_sessions (
  id uuid primary key,
  staff_id uuid not null references staff_members (id),
  secret_hash bytea not null check (length(secret_hash) = 32),
  -- One of both: who vouched for the person, or the code that opened the glass.
  issuer text,
  break_glass_id uuid references break_glass_codes (id),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  check (num_nonnulls(issuer, break_glass_id) = 1)
);
create index staff_sessions_staff on staff_sessions (staff_id);
create index staff_sessions_break_glass on staff_sessions (break_glass_id);
grant select, insert, update, delete on staff_sessions to operations;

create table platform_audit_entries (
  id uuid primary key,
  at timestamptz not null,
  act text not null,
  actor_kind text not null check (actor_kind in ('staff', 'machine')),
  actor_id text not null,
  subject_kind text not null,
  subject_id uuid not null,
  details jsonb not null,
  canonical bytea not null
);
create index platform_audit_entries_subject on platform_audit_entries (subject_id);
grant select, insert on platform_audit_entries to operations;
create trigger append_only before update or delete on platform_audit_entries for each row execute function refuse_change();
create trigger append_only_truncate before truncate on platform_audit_entries for each statement execute function refuse_change();

-- What a company lets a member of staff see, and for how long. Only operations give it; the app can end it.
create table access_grants (
  company_id uuid not null references companies (id),
  id uuid not null,
  staff_id uuid not null,
  staff_name text not null,
  reason bytea not null,
  scope text[] not null check (cardinality(scope) > 0 and scope <@ array['people', 'claims', 'receipts']),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '8 hours'),
  ended_at timestamptz,
  ended_by text check (ended_by in ('hr', 'staff', 'time')),
  primary key (company_id, id),
  check (num_nonnulls(ended_at, ended_by) in (0, 2))
);
create index access_grants_newest on access_grants (company_id, starts_at);
-- One at a time, so that what is open under which is never a question.
create unique index access_grants_one on access_grants (company_id, staff_id) where ended_at is null;
alter table access_grants enable row level security;
alter table access_grants force row level security;
create policy tenant on access_grants
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, update (ended_at, ended_by) on access_grants to app;
grant select, insert, update on access_grants to operations;

alter table audit_entries drop constraint audit_entries_actor_kind_check;
alter table audit_entries add constraint audit_entries_actor_kind_check check (actor_kind in ('person', 'machine', 'staff'));
create index audit_entries_of_staff on audit_entries (company_id, actor_id) where actor_kind = 'staff';

-- HR is told of an access as people are told of a claim.
alter table notifications
  alter column event_id drop not null,
  alter column expense_id drop not null,
  add column grant_id uuid,
  add foreign key (company_id, grant_id) references access_grants (company_id, id),
  add constraint about_one check (num_nonnulls(event_id, grant_id) = 1 and num_nonnulls(expense_id, grant_id) = 1),
  add constraint told_once_of_grant unique (company_id, employee_id, grant_id);
create index notifications_grant on notifications (company_id, grant_id);

-- Set-up by staff makes companies; nobody changes or removes one.
grant insert on companies to operations;
grant insert on invitations to operations;
alter table companies add column domain text unique check (domain = lower(domain));
