-- breaks: nothing
create table companies (
  id uuid primary key,
  name text not null,
  organisation_number text not null unique check (organisation_number ~ '^[0-9]{10}$'),
  language text not null check (language in ('sv', 'en')),
  created_at timestamptz not null
);
grant select on companies to app, operations;

create table claim_settings (
  company_id uuid primary key references companies (id),
  machine_decides boolean not null,
  declines_by_people boolean not null,
  threshold double precision not null check (threshold >= 0.85 and threshold <= 1)
);
alter table claim_settings enable row level security;
alter table claim_settings force row level security;
create policy tenant on claim_settings
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on claim_settings to app, operations;

create table employees (
  company_id uuid not null references companies (id),
  id uuid not null,
  name text not null,
  work_email text not null check (work_email = lower(work_email)),
  roles text[] not null check (roles <@ array['employee', 'manager', 'finance', 'salary', 'hr']),
  language text not null check (language in ('sv', 'en')),
  employed_from date not null,
  employed_until date check (employed_until >= employed_from),
  created_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, work_email)
);
alter table employees enable row level security;
alter table employees force row level security;
create policy tenant on employees
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update, delete on employees to app, operations;

create table identities (
  issuer text not null,
  subject text not null,
  company_id uuid not null,
  employee_id uuid not null,
  primary key (issuer, subject, company_id),
  foreign key (company_id, employee_id) references employees (company_id, id)
);
create index identities_employee on identities (company_id, employee_id);
-- Whom an identity stands for is not the app's to say: an injected statement must not let somebody sign in as another.
grant select on identities to app;
grant select, insert, delete on identities to operations;

create table sessions (
  company_id uuid not null,
  id uuid not null,
  employee_id uuid not null,
  secret_hash bytea not null check (length(secret_hash) = 32),
  issuer text not null,
  provider_session text,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id)
);
create index sessions_employee on sessions (company_id, employee_id);
alter table sessions enable row level security;
alter table sessions force row level security;
create policy tenant on sessions
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update, delete on sessions to app, operations;
