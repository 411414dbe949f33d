-- breaks: nothing
-- What people ask of their employer by the GDPR, what became of it, the files that answer it, and what stands over their data meanwhile.
create table rights_requests (
  company_id uuid not null references companies (id),
  id uuid not null,
  employee_id uuid not null,
  kind text not null check (kind in ('access', 'portability', 'correction', 'restriction', 'objection', 'erasure')),
  state text not null check (state in ('received', 'identity-verified', 'decided', 'carried-out', 'closed', 'withdrawn')),
  version integer not null check (version >= 1),
  received_on date not null,
  due_on date not null check (due_on > received_on),
  entered_at timestamptz not null,
  entered_by uuid,
  -- Texts are emptied when their person is erased; that a request was made and answered stays.
  words bytea,
  send_to bytea,
  identity_way text check (identity_way in
    ('session', 'in-person', 'document-seen', 'call-back', 'known-address', 'signed-electronically')),
  identity_by uuid,
  identity_at timestamptz,
  extended_on date,
  extended_by uuid,
  extension_reason bytea,
  outcome text check (outcome in ('granted', 'partly', 'refused')),
  ground text,
  answer bytea,
  decided_by uuid,
  decided_at timestamptz,
  done bytea,
  carried_out_at timestamptz,
  erasure_id uuid,
  held_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  reminded text[] not null default '{}' check (reminded <@ array['14', '7', '2', 'overdue']),
  primary key (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, entered_by) references employees (company_id, id),
  foreign key (company_id, identity_by) references employees (company_id, id),
  foreign key (company_id, extended_by) references employees (company_id, id),
  foreign key (company_id, decided_by) references employees (company_id, id),
  foreign key (company_id, closed_by) references employees (company_id, id),
  constraint known_before_answered check (state in ('received', 'withdrawn') or identity_way is not null),
  constraint identity_has_a_time check ((identity_way is null) = (identity_at is null)),
  constraint extension_has_a_reason check (extension_reason is null or extended_on is not null),
  constraint decided_has_an_outcome check ((outcome is null) = (decided_at is null)
    and (state in ('received', 'identity-verified', 'withdrawn')) = (outcome is null)),
  constraint refused_says_why check (outcome is null or (outcome = 'granted') = (ground is null)),
  constraint refused_does_nothing check (outcome <> 'refused' or (carried_out_at is null and state in ('decided', 'closed'))),
  constraint closed_has_a_time check ((state = 'closed') = (closed_at is not null))
);
create index rights_requests_newest on rights_requests (company_id, received_on, id);
create index rights_requests_due on rights_requests (company_id, due_on, id)
  where state in ('received', 'identity-verified', 'decided');
create index rights_requests_person on rights_requests (company_id, employee_id, id);
create index rights_requests_entered_by on rights_requests (company_id, entered_by);
create index rights_requests_identity_by on rights_requests (company_id, identity_by);
create index rights_requests_extended_by on rights_requests (company_id, extended_by);
create index rights_requests_decided_by on rights_requests (company_id, decided_by);
create index rights_requests_closed_by on rights_requests (company_id, closed_by);

create table rights_exports (
  company_id uuid not null references companies (id),
  id uuid not null,
  employee_id uuid not null,
  state text not null check (state in ('making', 'ready', 'removed')),
  files_id uuid,
  file_key bytea,
  parts integer not null check (parts >= 0),
  size bigint not null check (size >= 0),
  secret_hash bytea check (length(secret_hash) = 32),
  mail text not null check (mail in ('none', 'waiting', 'sending', 'sent', 'refused', 'uncertain')),
  created_at timestamptz not null,
  made_at timestamptz,
  expires_at timestamptz,
  taken_at timestamptz,
  removed_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, id) references rights_requests (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  constraint ready_can_be_opened check (state <> 'ready' or (files_id is not null and parts > 0)),
  constraint made_ends check ((made_at is null) = (expires_at is null) and (state = 'making') = (made_at is null)),
  constraint removed_has_a_time check ((state = 'removed') = (removed_at is not null)),
  constraint removed_opens_nothing check (state <> 'removed' or (file_key is null and secret_hash is null))
);
create index rights_exports_over on rights_exports (company_id, expires_at) where state = 'ready';
create index rights_exports_person on rights_exports (company_id, employee_id, id);

create table person_limits (
  company_id uuid not null references companies (id),
  id uuid not null,
  employee_id uuid not null,
  kind text not null check (kind in ('restriction', 'objection')),
  since timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (company_id, id),
  foreign key (company_id, id) references rights_requests (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, lifted_by) references employees (company_id, id),
  constraint lifted_by_somebody check (lifted_by is null or lifted_at is not null)
);
create index person_limits_standing on person_limits (company_id, employee_id, kind) where lifted_at is null;
create index person_limits_person on person_limits (company_id, employee_id, id);
create index person_limits_lifted_by on person_limits (company_id, lifted_by);

do $$
declare
  one text;
begin
  foreach one in array array['rights_requests', 'rights_exports', 'person_limits'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy tenant on %I
      using (company_id = (select nullif(current_setting(''app.company_id'', true), '''')::uuid))
      with check (company_id = (select nullif(current_setting(''app.company_id'', true), '''')::uuid))', one);
  end loop;
end $$;
-- Who asked what and when never changes: neither does the day that the clock counts from.
grant select, insert on rights_requests to app;
grant update (state, version, due_on, send_to, identity_way, identity_by, identity_at, extended_on, extended_by, extension_reason, outcome,
  ground, answer, decided_by, decided_at, done, carried_out_at, erasure_id, held_at, closed_by, closed_at, reminded, words)
  on rights_requests to app;
grant select, insert on rights_exports to app;
grant update (state, files_id, file_key, parts, size, secret_hash, mail, made_at, expires_at, taken_at, removed_at) on rights_exports to app;
grant select, insert on person_limits to app;
grant update (lifted_at, lifted_by) on person_limits to app;
-- Keys are replaced by operations.
grant select on rights_requests, rights_exports, person_limits to operations;
grant update (words, send_to, extension_reason, answer, done) on rights_requests to operations;
grant update (file_key) on rights_exports to operations;

-- HR is told of requests and of their clock, and people of what became of theirs. What else a notification is about stays as it was said.
alter table notifications add column rights_request_id uuid;
alter table notifications add foreign key (company_id, rights_request_id) references rights_requests (company_id, id);
create index notifications_rights_request on notifications (company_id, rights_request_id);
do $$
declare
  before text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'about_one' and conrelid = 'notifications'::regclass);
begin
  alter table notifications drop constraint about_one;
  execute format(
    'alter table notifications add constraint about_one check ((rights_request_id is null and (%s)) or (rights_request_id is not null and
       num_nonnulls(event_id, expense_id, grant_id, api_key_id, webhook_endpoint_id, month) = 0))', before);
end $$;
