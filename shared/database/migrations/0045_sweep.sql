-- breaks: nothing
-- The month that a company's financial years begin in: the books are kept for seven years after the calendar year that one ended in.
create table financial_years (
  company_id uuid primary key references companies (id),
  first_month integer not null check (first_month between 1 and 12),
  -- By which of the months that were ever chosen the books are kept longest.
  kept_month integer not null check (kept_month between 1 and 12),
  chosen_by uuid not null,
  chosen_at timestamptz not null
);
alter table financial_years enable row level security;
alter table financial_years force row level security;
create policy tenant on financial_years
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update (first_month, kept_month, chosen_by, chosen_at) on financial_years to app;
grant select on financial_years to operations;

-- A request that was taken back is closed too, and goes after a period of its own. When those of before were taken back stands in the log alone:
-- they count from here. The owner is let past the policy for this one statement.
alter table rights_requests drop constraint closed_has_a_time;
alter table rights_requests no force row level security;
update rights_requests set closed_at = now(), closed_by = employee_id where state = 'withdrawn';
alter table rights_requests force row level security;
alter table rights_requests add constraint closed_has_a_time check ((state in ('closed', 'withdrawn')) = (closed_at is not null));
