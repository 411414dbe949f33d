-- breaks: nothing
-- An allowance that follows the employment, is adjusted with a reason, and may be spent by a leaver before they leave.
alter table allowances
  -- What people decided on top of what the rules give; part of the base, and below zero where they took something away.
  add column adjusted bigint not null default 0,
  -- The category's amount, prorating and year start by which the base was granted; null: granted whole, as the category was then.
  add column terms jsonb;

alter table allowance_entries
  drop constraint allowance_entries_kind_check,
  add constraint allowance_entries_kind_check check
    (kind in ('grant', 'raise', 'lower', 'adjust-up', 'adjust-down', 'reserve', 'release', 'use', 'return')),
  add column cause text check (cause in ('employment', 'yearly-amount')),
  -- The days and the share that a grant was computed from, so that it can be explained years later.
  add column basis jsonb;

-- An employment that ends early lowers the base below what is spent: that is over-use, and shown. What is spent may stay above the
-- base, and never grow there: neither what is held, nor the part of it that is decided.
alter table allowances drop constraint never_overspent;
create function refuse_overspending() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  held_before bigint := 0;
  used_before bigint := 0;
begin
  if tg_op = 'UPDATE' then
    held_before := old.used + old.reserved;
    used_before := old.used;
  end if;
  if new.used + new.reserved > greatest(new.base, held_before) or new.used > greatest(new.base, used_before) then
    raise exception 'an allowance is not spent beyond its base'
      using errcode = 'check_violation', constraint = 'never_overspent', table = 'allowances';
  end if;
  return new;
end $$;
create trigger never_overspent before insert or update on allowances for each row execute function refuse_overspending();

-- Whatever wrote them and however many at once: at the end of every transaction an allowance is the sum of its entries.
create function refuse_ledger_that_differs() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  differs boolean;
begin
  select (a.base, a.adjusted, a.used, a.reserved) is distinct from (e.base, e.adjusted, e.used, e.reserved) into differs
  from allowances a, lateral (
    select
      coalesce(sum(case kind when 'grant' then amount when 'raise' then amount when 'lower' then -amount
        when 'adjust-up' then amount when 'adjust-down' then -amount end), 0)::bigint as base,
      coalesce(sum(case kind when 'adjust-up' then amount when 'adjust-down' then -amount end), 0)::bigint as adjusted,
      coalesce(sum(case kind when 'use' then amount when 'return' then -amount end), 0)::bigint as used,
      coalesce(sum(case kind when 'reserve' then amount when 'release' then -amount end), 0)::bigint as reserved
    from allowance_entries
    where company_id = a.company_id and employee_id = a.employee_id and category_id = a.category_id and year = a.year
  ) e
  where a.company_id = new.company_id and a.employee_id = new.employee_id
    and a.category_id = new.category_id and a.year = new.year;
  if differs then
    raise exception 'an allowance is the sum of its entries'
      using errcode = 'check_violation', constraint = 'ledger_adds_up', table = 'allowances';
  end if;
  return null;
end $$;
create constraint trigger ledger_adds_up after insert or update on allowances
  deferrable initially deferred for each row execute function refuse_ledger_that_differs();
create constraint trigger ledger_adds_up after insert on allowance_entries
  deferrable initially deferred for each row execute function refuse_ledger_that_differs();

-- The base follows the employment and the adjustments.
grant update (base, adjusted, terms) on allowances to app;
create index allowances_of_year on allowances (company_id, category_id, year, employee_id);
create index allowances_over_use on allowances (company_id, year, employee_id) where used > base;
create index employees_in_order on employees (company_id, name, id);
create index employees_leaving on employees (company_id, employed_until, id) where employed_until is not null;

-- Who adjusted an allowance and why. The entry itself is never changed; the sealed reason is sealed anew when keys are replaced.
create table allowance_adjustments (
  company_id uuid not null,
  entry_id uuid not null,
  employee_id uuid not null,
  by_employee uuid not null,
  reason bytea not null,
  shown boolean not null,
  primary key (company_id, entry_id),
  foreign key (company_id, entry_id) references allowance_entries (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, by_employee) references employees (company_id, id)
);
create index allowance_adjustments_employee on allowance_adjustments (company_id, employee_id);
create index allowance_adjustments_by on allowance_adjustments (company_id, by_employee);
alter table allowance_adjustments enable row level security;
alter table allowance_adjustments force row level security;
create policy tenant on allowance_adjustments
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on allowance_adjustments to app;
grant select, update (reason) on allowance_adjustments to operations;

-- How a leaver's over-use is taken from the last pay, chosen once for a person and a year.
create table leaver_deductions (
  company_id uuid not null,
  employee_id uuid not null,
  year integer not null check (year between 2000 and 2200),
  way text not null check (way in ('gross', 'net')),
  amount bigint not null check (amount > 0),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (company_id, employee_id, year),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, decided_by) references employees (company_id, id)
);
create index leaver_deductions_by on leaver_deductions (company_id, decided_by);
alter table leaver_deductions enable row level security;
alter table leaver_deductions force row level security;
create policy tenant on leaver_deductions
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on leaver_deductions to app;
