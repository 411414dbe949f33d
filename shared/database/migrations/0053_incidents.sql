-- breaks: nothing
-- The register of incidents (GDPR Art. 33(5)). What is known of one is what its timeline says; the row beside it is for lists, clocks and the
-- order of writers, and a verifier holds the two together.
create table incidents (
  id uuid primary key,
  number integer generated always as identity unique,
  state text not null check (state in ('signalled', 'confirmed', 'not-a-breach', 'closing', 'closed')),
  -- How many entries its timeline has, and the hash of the last.
  entries integer not null check (entries > 0),
  head bytea not null check (octet_length(head) = 32),
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  -- When it was known to be a breach, and the clocks that run from then; null where there is none.
  aware_at timestamptz,
  authority_due timestamptz,
  authority_done_at timestamptz,
  customers_due timestamptz,
  customers_done_at timestamptz,
  proposed_by uuid references staff_members (id),
  closed_by uuid references staff_members (id),
  closed_at timestamptz,
  constraint closed_by_two check (closed_by is null or (proposed_by is not null and closed_by <> proposed_by)),
  constraint proposed_to_close check ((state in ('closing', 'closed')) = (proposed_by is not null)),
  constraint closed_has_a_time check ((state = 'closed') = (num_nonnulls(closed_by, closed_at) = 2)),
  constraint due_before_done check (authority_done_at is null or authority_due is not null)
);
create index incidents_proposed_by on incidents (proposed_by);
create index incidents_closed_by on incidents (closed_by);
grant select, insert on incidents to operations;
grant update (state, entries, head, changed_at, aware_at, authority_due, authority_done_at, customers_due, customers_done_at, proposed_by, closed_by,
  closed_at) on incidents to operations;
create trigger never_removed before delete on incidents for each row execute function refuse_change();
create trigger never_emptied before truncate on incidents for each statement execute function refuse_change();

-- Each entry holds the hash of the one before it, so that none is changed, left out or put between without the rest showing it.
create table incident_events (
  incident_id uuid not null references incidents (id),
  position integer not null check (position > 0),
  id uuid not null unique,
  at timestamptz not null,
  by_staff uuid not null references staff_members (id),
  kind text not null check (kind ~ '^[a-z-]{3,30}$'),
  facts jsonb not null,
  words bytea,
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (incident_id, position)
);
create index incident_events_by_staff on incident_events (by_staff);
grant select, insert on incident_events to operations;
create trigger append_only before update or delete on incident_events for each row execute function refuse_change();
create trigger append_only_truncate before truncate on incident_events for each statement execute function refuse_change();

-- Whom an alert was sent to: once each, whatever the timer does.
create table incident_alerts (
  incident_id uuid not null references incidents (id),
  name text not null check (name ~ '^(authority|customers)-(late-)?[0-9]{1,3}$'),
  staff_id uuid not null references staff_members (id),
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'uncertain')),
  at timestamptz not null,
  primary key (incident_id, name, staff_id)
);
create index incident_alerts_staff on incident_alerts (staff_id);
grant select, insert on incident_alerts to operations;
grant update (state, at) on incident_alerts to operations;

-- That the plan was tried out, and what came of it. The incident of an exercise itself stands in a database of its own, which is gone after.
create table incident_exercises (
  id uuid primary key,
  held_at timestamptz not null,
  ok boolean not null,
  scenarios jsonb not null
);
create index incident_exercises_held on incident_exercises (held_at);
grant select, insert on incident_exercises to operations;

-- What a company was told of an incident that reached it. Its incident stands in the platform's register, which no company sees, and so
-- nothing refers to it.
create table incident_notices (
  company_id uuid not null references companies (id),
  incident_id uuid not null,
  sv text not null,
  en text not null,
  people_least integer not null check (people_least >= 0),
  people_most integer not null check (people_most >= people_least),
  categories text[] not null,
  sent_at timestamptz not null,
  primary key (company_id, incident_id)
);
alter table incident_notices enable row level security;
alter table incident_notices force row level security;
create policy tenant on incident_notices
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select on incident_notices to app;
grant select, insert on incident_notices to operations;

alter table notifications add column incident_id uuid;
alter table notifications add foreign key (company_id, incident_id) references incident_notices (company_id, incident_id);
create unique index told_of_incident_once on notifications (company_id, incident_id, employee_id, kind);
do $$
declare
  before text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'about_one' and conrelid = 'notifications'::regclass);
begin
  alter table notifications drop constraint about_one;
  execute format(
    'alter table notifications add constraint about_one check ((incident_id is null and (%s)) or (incident_id is not null and
       num_nonnulls(event_id, expense_id, grant_id, api_key_id, webhook_endpoint_id, rights_request_id, month) = 0))', before);
end $$;
