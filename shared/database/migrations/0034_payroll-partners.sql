-- breaks: nothing

-- What was answered to a request that a machine named with an Idempotency-Key, for as long as it may be sent again.
create table idempotency_keys (
  company_id uuid not null references companies (id),
  api_key_id uuid not null,
  key_hash bytea not null check (length(key_hash) = 32),
  request_hash bytea not null check (length(request_hash) = 32),
  -- Whose answer it is to be: another try takes a claim over that nobody has answered, and then its first owner keeps nothing.
  claim uuid not null,
  claimed_at timestamptz not null,
  status integer check (status between 200 and 599),
  content_type text,
  content_language text,
  body bytea,
  answered_at timestamptz,
  primary key (company_id, api_key_id, key_hash),
  foreign key (company_id, api_key_id) references api_keys (company_id, id),
  constraint answer_is_whole check (num_nulls(status, body, answered_at) in (0, 3))
);
create index idempotency_keys_claimed_at on idempotency_keys (company_id, claimed_at);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy tenant on idempotency_keys
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
-- A claim goes where nothing came of the request; an answer stays until it is forgotten.
grant select, insert, delete, update (claim, claimed_at, status, content_type, content_language, body, answered_at)
  on idempotency_keys to app;
grant select, delete on idempotency_keys to operations;

-- An answer that was given is given again as it was, or forgotten: never another one.
create function keep_answer() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.answered_at is not null then
    raise exception 'an answer that was given stays'
      using errcode = 'check_violation', constraint = 'answer_stays', table = 'idempotency_keys';
  end if;
  return new;
end $$;
create trigger answer_stays before update on idempotency_keys for each row execute function keep_answer();

-- The secrets by which a company's payroll system signs what it tells us (Standard Webhooks). Sealed and no hash: both ends have to have it.
create table payroll_inbound_secrets (
  company_id uuid not null references companies (id),
  id uuid not null,
  secret bytea not null,
  made_at timestamptz not null,
  made_by uuid not null,
  expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '2160 hours'),
  ended_at timestamptz,
  ended_by uuid,
  last_used_on date,
  primary key (company_id, id),
  foreign key (company_id, made_by) references employees (company_id, id),
  foreign key (company_id, ended_by) references employees (company_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create index payroll_inbound_secrets_made_by on payroll_inbound_secrets (company_id, made_by);
create index payroll_inbound_secrets_ended_by on payroll_inbound_secrets (company_id, ended_by);
alter table payroll_inbound_secrets enable row level security;
alter table payroll_inbound_secrets force row level security;
create policy tenant on payroll_inbound_secrets
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update (ended_at, ended_by, last_used_on) on payroll_inbound_secrets to app;
-- The secret is sealed anew when keys are replaced.
grant select, update (secret) on payroll_inbound_secrets to operations;

-- What payroll systems told us, by the name that they gave it: written with its effect, so that it has one once.
create table payroll_inbound_events (
  company_id uuid not null references companies (id),
  message_hash bytea not null check (length(message_hash) = 32),
  secret_id uuid not null,
  type text not null check (type in ('payment.confirmed', 'line.rejected')),
  body_hash bytea not null check (length(body_hash) = 32),
  received_at timestamptz not null,
  primary key (company_id, message_hash),
  foreign key (company_id, secret_id) references payroll_inbound_secrets (company_id, id)
);
create index payroll_inbound_events_secret on payroll_inbound_events (company_id, secret_id);
create index payroll_inbound_events_received_at on payroll_inbound_events (company_id, received_at);
alter table payroll_inbound_events enable row level security;
alter table payroll_inbound_events force row level security;
create policy tenant on payroll_inbound_events
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on payroll_inbound_events to app;
grant select, delete on payroll_inbound_events to operations;
