-- breaks: nothing
create table categories (
  company_id uuid not null references companies (id),
  id uuid not null,
  name_sv text not null,
  name_en text not null,
  kind text not null check (kind in ('wellness', 'other')),
  criteria_sv text not null,
  criteria_en text not null,
  rules jsonb not null,
  yearly_amount bigint not null check (yearly_amount >= 0),
  open boolean not null,
  position integer not null,
  created_at timestamptz not null,
  primary key (company_id, id)
);
alter table categories enable row level security;
alter table categories force row level security;
create policy tenant on categories
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on categories to app, operations;

create table allowances (
  company_id uuid not null,
  employee_id uuid not null,
  category_id uuid not null,
  year integer not null check (year between 2000 and 2200),
  base bigint not null check (base >= 0),
  used bigint not null check (used >= 0),
  reserved bigint not null check (reserved >= 0),
  primary key (company_id, employee_id, category_id, year),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, category_id) references categories (company_id, id),
  constraint never_overspent check (used + reserved <= base)
);
create index allowances_category on allowances (company_id, category_id);
alter table allowances enable row level security;
alter table allowances force row level security;
create policy tenant on allowances
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on allowances to app, operations;

create table expenses (
  company_id uuid not null,
  id uuid not null,
  employee_id uuid not null,
  category_id uuid not null,
  state text not null check (state in
    ('draft', 'submitted', 'in_review', 'approved', 'declined', 'changes_requested', 'withdrawn', 'in_payroll', 'paid')),
  version integer not null,
  benefit_year integer not null check (benefit_year between 2000 and 2200),
  vendor bytea,
  vendor_index bytea check (length(vendor_index) = 16),
  paid_on date,
  total bigint check (total >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  vat jsonb not null,
  note bytea,
  filled_by_machine text[] not null,
  typed_by_person text[] not null,
  reserved bigint not null check (reserved >= 0),
  covered bigint check (covered >= 0),
  decided_by text check (decided_by in ('machine', 'check', 'person')),
  submitted_at timestamptz,
  decided_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, category_id) references categories (company_id, id)
);
create index expenses_employee on expenses (company_id, employee_id, id);
create index expenses_state on expenses (company_id, state, submitted_at);
create index expenses_category on expenses (company_id, category_id);
create index expenses_likely_duplicates on expenses (company_id, vendor_index, paid_on);
alter table expenses enable row level security;
alter table expenses force row level security;
create policy tenant on expenses
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on expenses to app, operations;

create table allowance_entries (
  company_id uuid not null,
  id uuid not null,
  employee_id uuid not null,
  category_id uuid not null,
  year integer not null,
  expense_id uuid,
  kind text not null check (kind in ('grant', 'reserve', 'release', 'use', 'return')),
  amount bigint not null check (amount >= 0),
  at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, employee_id, category_id, year)
    references allowances (company_id, employee_id, category_id, year),
  foreign key (company_id, expense_id) references expenses (company_id, id)
);
create index allowance_entries_allowance on allowance_entries (company_id, employee_id, category_id, year);
create index allowance_entries_expense on allowance_entries (company_id, expense_id);
alter table allowance_entries enable row level security;
alter table allowance_entries force row level security;
create policy tenant on allowance_entries
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on allowance_entries to app, operations;
create trigger append_only before update or delete on allowance_entries for each row execute function refuse_change();
create trigger append_only_truncate before truncate on allowance_entries for each statement execute function refuse_change();

create table expense_events (
  company_id uuid not null,
  id uuid not null,
  expense_id uuid not null,
  at timestamptz not null,
  act text not null,
  by_kind text not null check (by_kind in ('employee', 'hr', 'machine')),
  by_employee uuid,
  comment bytea,
  details jsonb not null,
  primary key (company_id, id),
  foreign key (company_id, expense_id) references expenses (company_id, id),
  foreign key (company_id, by_employee) references employees (company_id, id)
);
create index expense_events_expense on expense_events (company_id, expense_id, id);
create index expense_events_employee on expense_events (company_id, by_employee);
alter table expense_events enable row level security;
alter table expense_events force row level security;
create policy tenant on expense_events
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on expense_events to app, operations;

create table receipts (
  company_id uuid not null,
  id uuid not null,
  expense_id uuid not null,
  employee_id uuid not null,
  state text not null check (state in ('uploaded', 'read', 'failed')),
  type text not null check (type in ('image/jpeg', 'application/pdf')),
  pages integer not null check (pages between 1 and 20),
  size integer not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  perceptual_hash bytea not null check (length(perceptual_hash) = 8),
  uploaded_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, expense_id) references expenses (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  unique (company_id, expense_id, sha256)
);
create index receipts_employee on receipts (company_id, employee_id);
create index receipts_same_file on receipts (company_id, sha256);
create index receipts_waiting on receipts (company_id, uploaded_at) where state = 'uploaded';
alter table receipts enable row level security;
alter table receipts force row level security;
create policy tenant on receipts
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update, delete on receipts to app, operations;

create table receipt_readings (
  company_id uuid not null,
  id uuid not null,
  receipt_id uuid not null,
  scanner text not null check (scanner in ('on-device', 'claude')),
  version text not null,
  content bytea not null,
  read_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, receipt_id) references receipts (company_id, id) on delete cascade,
  unique (company_id, receipt_id, scanner, version)
);
alter table receipt_readings enable row level security;
alter table receipt_readings force row level security;
create policy tenant on receipt_readings
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, delete on receipt_readings to app, operations;

create table evaluations (
  company_id uuid not null,
  id uuid not null,
  expense_id uuid not null,
  expense_version integer not null,
  at timestamptz not null,
  evaluator text not null check (evaluator in ('on-device', 'claude', 'none')),
  model text not null,
  prompt_version text not null,
  policy_version text not null,
  verdict text not null check (verdict in ('approve', 'decline', 'request_changes', 'defer')),
  confidence double precision not null check (confidence between 0 and 1),
  doubts integer not null,
  content bytea not null,
  primary key (company_id, id),
  foreign key (company_id, expense_id) references expenses (company_id, id),
  unique (company_id, expense_id, expense_version)
);
alter table evaluations enable row level security;
alter table evaluations force row level security;
create policy tenant on evaluations
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on evaluations to app, operations;
