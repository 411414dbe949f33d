-- breaks: nothing
-- Sign-ins by BankID that are under way. They belong to no company before it is known who signs in.
create table bankid_orders (
  id uuid primary key,
  secret_hash bytea not null check (length(secret_hash) = 32),
  version integer not null check (version >= 1),
  state text not null check (state in ('pending', 'completed', 'failed', 'signed-in')),
  hint text,
  content bytea not null,
  collect_after timestamptz not null,
  started_at timestamptz not null,
  forget_after timestamptz not null
);
create index bankid_orders_forget_after on bankid_orders (forget_after);
grant select, insert, update, delete on bankid_orders to app;

create table bankid_evidence (
  company_id uuid not null,
  session_id uuid not null,
  employee_id uuid not null,
  signature bytea not null,
  ocsp_response bytea not null,
  given_at timestamptz not null,
  primary key (company_id, session_id),
  foreign key (company_id, employee_id) references employees (company_id, id)
);
create index bankid_evidence_employee on bankid_evidence (company_id, employee_id);
alter table bankid_evidence enable row level security;
alter table bankid_evidence force row level security;
create policy tenant on bankid_evidence
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
-- Evidence is added and never changed by what adds it; only its key is replaced.
grant select, insert on bankid_evidence to app;
grant select on bankid_evidence to operations;
grant update (signature, ocsp_response) on bankid_evidence to operations;
