-- breaks: nothing
alter table claim_settings
  add column scanner text not null default 'on-device' check (scanner in ('on-device', 'claude')),
  add column evaluator text not null default 'on-device' check (evaluator in ('on-device', 'claude'));

create table model_calls (
  company_id uuid not null references companies (id),
  id uuid not null,
  at timestamptz not null,
  purpose text not null check (purpose in ('scan', 'evaluate')),
  model text not null,
  prompt_version text not null,
  input_tokens integer not null check (input_tokens >= 0),
  output_tokens integer not null check (output_tokens >= 0),
  cost_micros bigint not null check (cost_micros >= 0),
  outcome text not null,
  primary key (company_id, id)
);
create index model_calls_month on model_calls (company_id, at);
alter table model_calls enable row level security;
alter table model_calls force row level security;
create policy tenant on model_calls
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on model_calls to app, operations;
