-- breaks: nothing
-- Where a company's other systems want to be told of what happens, what is sent there, and each attempt at it.
create table webhook_endpoints (
  company_id uuid not null references companies (id),
  id uuid not null,
  version integer not null check (version >= 1),
  name text not null check (length(name) between 1 and 60),
  url text not null check (length(url) between 1 and 2000),
  events text[] not null,
  state text not null check (state in ('on', 'off')),
  off_reason text check (off_reason in ('by-hand', 'gone', 'failed')),
  off_at timestamptz,
  secret bytea not null,
  former_secret bytea,
  former_until timestamptz,
  answered_at timestamptz,
  failing_since timestamptz,
  rests_until timestamptz,
  made_at timestamptz not null,
  made_by uuid not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, made_by) references employees (company_id, id),
  constraint off_says_why check ((state = 'off') = (off_reason is not null) and (state = 'off') = (off_at is not null)),
  constraint former_ends check ((former_secret is null) = (former_until is null)),
  constraint removed_is_off check (removed_at is null or state = 'off')
);
create index webhook_endpoints_made_by on webhook_endpoints (company_id, made_by);

create table webhook_events (
  company_id uuid not null references companies (id),
  id uuid not null,
  type text not null check (length(type) between 1 and 60),
  data jsonb not null,
  at timestamptz not null,
  primary key (company_id, id)
);

create table webhook_deliveries (
  company_id uuid not null references companies (id),
  id uuid not null,
  endpoint_id uuid not null,
  event_id uuid not null,
  state text not null check (state in ('waiting', 'delivered', 'failed', 'stopped')),
  attempts integer not null default 0 check (attempts >= 0),
  failures integer not null default 0 check (failures >= 0),
  round_at timestamptz not null,
  wake integer not null default 0 check (wake >= 0),
  next_at timestamptz,
  lease_id uuid,
  lease_until timestamptz,
  last_status integer,
  last_fault text,
  made_at timestamptz not null,
  done_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, endpoint_id) references webhook_endpoints (company_id, id),
  foreign key (company_id, event_id) references webhook_events (company_id, id),
  constraint waiting_is_due check ((state = 'waiting') = (next_at is not null)),
  constraint lease_ends check ((lease_id is null) = (lease_until is null))
);
-- An event goes to an endpoint once; a replay is another round of the same delivery.
create unique index webhook_deliveries_once on webhook_deliveries (company_id, event_id, endpoint_id);
create index webhook_deliveries_endpoint on webhook_deliveries (company_id, endpoint_id, id);
create index webhook_deliveries_due on webhook_deliveries (company_id, next_at) where state = 'waiting';

create table webhook_attempts (
  company_id uuid not null references companies (id),
  id uuid not null,
  delivery_id uuid not null,
  number integer not null check (number >= 1),
  begun_at timestamptz not null,
  outcome text check (outcome in ('delivered', 'gone', 'failed', 'interrupted')),
  took integer check (took >= 0),
  status integer,
  fault text,
  sent_headers jsonb,
  answer_headers jsonb,
  answer text,
  primary key (company_id, id),
  foreign key (company_id, delivery_id) references webhook_deliveries (company_id, id)
);
create unique index webhook_attempts_numbered on webhook_attempts (company_id, delivery_id, number);

alter table webhook_endpoints enable row level security;
alter table webhook_endpoints force row level security;
create policy tenant on webhook_endpoints
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
alter table webhook_events enable row level security;
alter table webhook_events force row level security;
create policy tenant on webhook_events
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
alter table webhook_deliveries enable row level security;
alter table webhook_deliveries force row level security;
create policy tenant on webhook_deliveries
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
alter table webhook_attempts enable row level security;
alter table webhook_attempts force row level security;
create policy tenant on webhook_attempts
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));

-- What happened does not change; of an attempt only its end is written, once it is heard of.
grant select, insert on webhook_endpoints to app;
grant update (version, name, url, events, state, off_reason, off_at, secret, former_secret, former_until, answered_at,
  failing_since, rests_until, changed_at, removed_at) on webhook_endpoints to app;
grant select, insert on webhook_events to app;
grant select, insert on webhook_deliveries to app;
grant update (state, attempts, failures, round_at, wake, next_at, lease_id, lease_until, last_status, last_fault, done_at)
  on webhook_deliveries to app;
grant select, insert on webhook_attempts to app;
grant update (outcome, took, status, fault, sent_headers, answer_headers, answer) on webhook_attempts to app;
grant select on webhook_endpoints, webhook_events, webhook_deliveries, webhook_attempts to operations;
grant update (secret, former_secret) on webhook_endpoints to operations;

-- A message can be published to be handed out later.
alter table outbox add column due_at timestamptz;

-- HR is told of an endpoint that was switched off. What else a notification is about stays as it was said before.
alter table notifications add column webhook_endpoint_id uuid;
alter table notifications add foreign key (company_id, webhook_endpoint_id) references webhook_endpoints (company_id, id);
create index notifications_webhook_endpoint on notifications (company_id, webhook_endpoint_id);
do $$
declare
  before text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'about_one' and conrelid = 'notifications'::regclass);
begin
  alter table notifications drop constraint about_one;
  execute format(
    'alter table notifications add constraint about_one check ((webhook_endpoint_id is null and (%s)) or
       (webhook_endpoint_id is not null and num_nonnulls(event_id, expense_id, grant_id, api_key_id, month) = 0))', before);
end $$;
