-- breaks: nothing
-- What must not be forgotten while a dispute, an inspection or a suspicion is open: of one person, or of everybody.
create table legal_holds (
  company_id uuid not null references companies (id),
  id uuid not null,
  -- Whose data is held; null: everybody's.
  employee_id uuid,
  reason bytea not null,
  placed_by uuid not null,
  placed_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  check (num_nonnulls(ended_by, ended_at) in (0, 2))
);
create index legal_holds_employee on legal_holds (company_id, employee_id);
create index legal_holds_open on legal_holds (company_id, placed_at) where ended_at is null;
alter table legal_holds enable row level security;
alter table legal_holds force row level security;
create policy tenant on legal_holds
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
-- Whom a hold is about, since when and why is said once: it ends, and cannot be made to have been another.
grant select, insert, update (ended_by, ended_at) on legal_holds to app;
grant select, update (reason), delete on legal_holds to operations;
