-- breaks: nothing
create table employments (
  company_id uuid not null,
  employee_id uuid not null,
  version integer not null check (version >= 1),
  employee_number text check (length(employee_number) between 1 and 64),
  department text check (length(department) between 1 and 200),
  manager_id uuid check (manager_id <> employee_id),
  part_time_permille integer not null default 1000 check (part_time_permille between 1 and 1000),
  given_roles text[] not null check (given_roles <@ array['employee', 'manager', 'finance', 'salary', 'hr']),
  shut_out_at timestamptz,
  changed_at timestamptz not null,
  primary key (company_id, employee_id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, manager_id) references employees (company_id, id)
);
create unique index employments_number on employments (company_id, employee_number) where employee_number is not null;
create index employments_manager on employments (company_id, manager_id);
alter table employments enable row level security;
alter table employments force row level security;
create policy tenant on employments
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on employments to app;

create table directory_people (
  company_id uuid not null,
  employee_id uuid not null,
  user_name text not null check (length(user_name) between 1 and 256),
  external_id text check (length(external_id) between 1 and 256),
  attributes jsonb not null,
  active boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  primary key (company_id, employee_id),
  foreign key (company_id, employee_id) references employees (company_id, id)
);
-- RFC 7643 §4.1.1: a userName is unique whatever its capitals; §3.1: an externalId is compared exactly.
create unique index directory_people_user_name on directory_people (company_id, lower(user_name)) where removed_at is null;
create unique index directory_people_external_id on directory_people (company_id, external_id) where removed_at is null;
create index directory_people_mail on directory_people (company_id, lower(attributes ->> 'mail'));
alter table directory_people enable row level security;
alter table directory_people force row level security;
create policy tenant on directory_people
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on directory_people to app;

create table directory_groups (
  company_id uuid not null references companies (id),
  id uuid not null,
  display_name text not null check (length(display_name) between 1 and 256),
  external_id text check (length(external_id) between 1 and 256),
  roles text[] not null check (roles <@ array['manager', 'finance', 'salary', 'hr']),
  version integer not null check (version >= 1),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (company_id, id)
);
create unique index directory_groups_name on directory_groups (company_id, lower(display_name));
alter table directory_groups enable row level security;
alter table directory_groups force row level security;
create policy tenant on directory_groups
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update, delete on directory_groups to app;

create table directory_group_members (
  company_id uuid not null,
  group_id uuid not null,
  employee_id uuid not null,
  primary key (company_id, group_id, employee_id),
  foreign key (company_id, group_id) references directory_groups (company_id, id) on delete cascade,
  foreign key (company_id, employee_id) references directory_people (company_id, employee_id)
);
create index directory_group_members_employee on directory_group_members (company_id, employee_id);
alter table directory_group_members enable row level security;
alter table directory_group_members force row level security;
create policy tenant on directory_group_members
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, delete on directory_group_members to app;

create table provisioning_tokens (
  company_id uuid not null references companies (id),
  id uuid not null,
  secret_hash bytea not null check (length(secret_hash) = 32),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= made_at + interval '366 days'),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, made_by) references employees (company_id, id)
);
create index provisioning_tokens_made_by on provisioning_tokens (company_id, made_by);
alter table provisioning_tokens enable row level security;
alter table provisioning_tokens force row level security;
create policy tenant on provisioning_tokens
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on provisioning_tokens to app;
