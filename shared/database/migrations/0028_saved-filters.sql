-- breaks: nothing
-- The ways in which somebody likes to see a list. What they call them can say anything, so it is sealed.
create table saved_filters (
  company_id uuid not null,
  id uuid not null,
  employee_id uuid not null,
  list text not null check (list in ('claims', 'queue', 'people', 'allowances', 'decisions')),
  content bytea not null,
  created_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id)
);
create index saved_filters_employee on saved_filters (company_id, employee_id, list);
alter table saved_filters enable row level security;
alter table saved_filters force row level security;
create policy tenant on saved_filters
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, delete on saved_filters to app;
grant select, update, delete on saved_filters to operations;

-- One's own claims, in each order that their page offers.
create index expenses_own_paid on expenses (company_id, employee_id, coalesce(paid_on, '-infinity'::date), id);
create index expenses_own_total on expenses (company_id, employee_id, coalesce(total, 0::bigint), id);
