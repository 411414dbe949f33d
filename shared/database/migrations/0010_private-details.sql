-- breaks: nothing
create table employee_private (
  company_id uuid not null,
  employee_id uuid not null,
  version integer not null check (version >= 1),
  personnummer bytea,
  personnummer_index bytea check (length(personnummer_index) in (16, 20)),
  private_email bytea,
  private_phone bytea,
  bank_account bytea,
  changed_at timestamptz not null,
  primary key (company_id, employee_id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  constraint employee_private_personnummer unique (company_id, personnummer_index),
  check ((personnummer is null) = (personnummer_index is null))
);
alter table employee_private enable row level security;
alter table employee_private force row level security;
create policy tenant on employee_private
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on employee_private to app;
