-- breaks: sessions of people whose role needs a second factor end, and they sign in again
-- Which directory at the identity provider is which company's. Whom the platform lets in is not the app's to say.
create table directories (
  tenant uuid primary key,
  company_id uuid not null references companies (id),
  registered_at timestamptz not null
);
create index directories_company on directories (company_id);
grant select on directories to app;
grant select, insert, delete on directories to operations;

alter table sessions
  add column second_factor boolean not null default false,
  add column sign_out_hint text;
create index sessions_provider on sessions (company_id, issuer, provider_session) where ended_at is null;

create table invitations (
  company_id uuid not null,
  id uuid not null,
  employee_id uuid not null,
  invited_by uuid,
  secret_hash bytea check (length(secret_hash) = 32),
  mail text not null check (mail in ('waiting', 'sending', 'sent', 'refused', 'uncertain')),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  outcome text check (outcome in ('used', 'withdrawn', 'superseded')),
  primary key (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, invited_by) references employees (company_id, id)
);
create index invitations_employee on invitations (company_id, employee_id);
create index invitations_inviter on invitations (company_id, invited_by);
-- One that can be used at a time: a newer one supersedes it first.
create unique index one_open_invitation on invitations (company_id, employee_id) where outcome is null;
alter table invitations enable row level security;
alter table invitations force row level security;
create policy tenant on invitations
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on invitations to app;
grant select, update on invitations to operations;
