-- breaks: nothing
-- Which payroll system a company has, and how its codes, accounts and cost bearers are said in the files for it.
create table payroll_profiles (
  company_id uuid primary key references companies (id),
  version integer not null check (version >= 1),
  system text not null check (system <> ''),
  settings jsonb not null,
  mapping jsonb not null,
  changed_at timestamptz not null
);
alter table payroll_profiles enable row level security;
alter table payroll_profiles force row level security;
create policy tenant on payroll_profiles
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on payroll_profiles to app;
grant select on payroll_profiles to operations;
