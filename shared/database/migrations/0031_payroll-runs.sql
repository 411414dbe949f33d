-- breaks: nothing
-- A company's months of pay: what is paid out or taken back in each, made once when the month is locked.
create table payroll_settings (
  company_id uuid primary key references companies (id),
  version integer not null,
  -- Who locks a run is somebody else than who proposed it.
  two_people boolean not null
);
alter table payroll_settings enable row level security;
alter table payroll_settings force row level security;
create policy tenant on payroll_settings
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on payroll_settings to app;
grant update (version, two_people) on payroll_settings to app;

create table payroll_runs (
  company_id uuid not null references companies (id),
  id uuid not null,
  -- The first day of the month in which it is paid out.
  month date not null check (extract(day from month) = 1),
  number integer not null check (number > 0),
  state text not null check (state in ('open', 'locked', 'exported', 'confirmed')),
  opened_by uuid not null,
  opened_at timestamptz not null,
  proposed_by uuid,
  proposed_at timestamptz,
  proposed_lines integer,
  proposed_total bigint,
  proposed_digest text check (proposed_digest ~ '^[0-9a-f]{64}$'),
  locked_by uuid,
  locked_at timestamptz,
  -- What the lines come to, written with them.
  lines integer,
  people integer,
  paid bigint check (paid >= 0),
  taken_back bigint check (taken_back <= 0),
  exported_at timestamptz,
  confirmed_at timestamptz,
  primary key (company_id, id),
  unique (company_id, month),
  unique (company_id, number),
  foreign key (company_id, opened_by) references employees (company_id, id),
  foreign key (company_id, proposed_by) references employees (company_id, id),
  foreign key (company_id, locked_by) references employees (company_id, id),
  constraint proposal_is_whole check
    (num_nulls(proposed_by, proposed_at, proposed_lines, proposed_total, proposed_digest) in (0, 5)),
  constraint lock_is_whole check
    (num_nulls(locked_by, locked_at, lines, people, paid, taken_back) = case when state = 'open' then 6 else 0 end)
);
-- One month at a time is open.
create unique index payroll_runs_open on payroll_runs (company_id) where state = 'open';
create index payroll_runs_opened_by on payroll_runs (company_id, opened_by);
create index payroll_runs_proposed_by on payroll_runs (company_id, proposed_by);
create index payroll_runs_locked_by on payroll_runs (company_id, locked_by);
alter table payroll_runs enable row level security;
alter table payroll_runs force row level security;
create policy tenant on payroll_runs
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on payroll_runs to app;
grant update (state, proposed_by, proposed_at, proposed_lines, proposed_total, proposed_digest, locked_by, locked_at, lines, people, paid,
  taken_back, exported_at, confirmed_at) on payroll_runs to app;

-- Forwards only, and what was locked stays as it was locked, whoever asks.
create function keep_locked_run() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (old.state, new.state) not in (('open', 'open'), ('open', 'locked'), ('locked', 'locked'), ('locked', 'exported'),
      ('exported', 'exported'), ('exported', 'confirmed'))
    or (old.company_id, old.id, old.month, old.number, old.opened_by, old.opened_at) is distinct from
      (new.company_id, new.id, new.month, new.number, new.opened_by, new.opened_at)
    or (old.state <> 'open' and to_jsonb(old) - array['state', 'exported_at', 'confirmed_at'] is distinct from
      to_jsonb(new) - array['state', 'exported_at', 'confirmed_at'])
  then
    raise exception 'a locked run never changes'
      using errcode = 'check_violation', constraint = 'locked_run_stays', table = 'payroll_runs';
  end if;
  return new;
end $$;
create trigger locked_run_stays before update on payroll_runs for each row execute function keep_locked_run();
create trigger never_removed before delete on payroll_runs for each row execute function refuse_change();
create trigger never_emptied before truncate on payroll_runs for each statement execute function refuse_change();

-- What a paid claim is to cover instead. It waits for the next run, and is never changed.
create table payroll_corrections (
  company_id uuid not null,
  id uuid not null,
  expense_id uuid not null,
  employee_id uuid not null,
  kind text not null check (kind in ('correction', 'recovery')),
  amount bigint not null check (amount <> 0 and (kind = 'correction' or amount < 0)),
  vat bigint check (abs(vat) <= abs(amount) and sign(vat) in (0, sign(amount))),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, expense_id) references expenses (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, made_by) references employees (company_id, id)
);
create index payroll_corrections_expense on payroll_corrections (company_id, expense_id);
create index payroll_corrections_employee on payroll_corrections (company_id, employee_id);
create index payroll_corrections_made_by on payroll_corrections (company_id, made_by);
alter table payroll_corrections enable row level security;
alter table payroll_corrections force row level security;
create policy tenant on payroll_corrections
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on payroll_corrections to app;
create trigger append_only before update or delete on payroll_corrections for each row execute function refuse_change();
create trigger append_only_truncate before truncate on payroll_corrections for each statement execute function refuse_change();

-- What is paid to somebody or taken back in a run, with everything a file says of it as it was then: the same run gives the same file.
create table payroll_lines (
  company_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('payment', 'correction', 'recovery', 'leaver-deduction')),
  state text not null check (state in ('waiting', 'confirmed', 'rejected')),
  amount bigint not null check (amount <> 0),
  vat bigint check (abs(vat) <= abs(amount) and sign(vat) in (0, sign(amount))),
  treatment text not null check (treatment in ('tax-free', 'taxable')),
  -- The calendar year whose tax it belongs to, and whether it came too late for being free of it.
  tax_year integer not null check (tax_year between 2000 and 2200),
  lapsed boolean not null,
  day date not null,
  employee_id uuid not null,
  employee_name text not null,
  employee_number text,
  department text,
  category_id uuid not null,
  category_sv text not null,
  category_en text not null,
  payroll_code text,
  expense_id uuid,
  correction_id uuid,
  deduction_year integer,
  deduction_way text check (deduction_way in ('gross', 'net')),
  settled_at timestamptz,
  reason bytea,
  primary key (company_id, id),
  unique (company_id, run_id, number),
  foreign key (company_id, run_id) references payroll_runs (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, category_id) references categories (company_id, id),
  foreign key (company_id, expense_id) references expenses (company_id, id),
  foreign key (company_id, correction_id) references payroll_corrections (company_id, id),
  foreign key (company_id, employee_id, deduction_year) references leaver_deductions (company_id, employee_id, year),
  constraint comes_from_one_thing check (
    (expense_id is not null) = (kind <> 'leaver-deduction')
    and (correction_id is not null) = (kind in ('correction', 'recovery'))
    and (deduction_year is not null and deduction_way is not null) = (kind = 'leaver-deduction')
    and num_nulls(deduction_year, deduction_way) in (0, 2)
  ),
  constraint settled_is_whole check ((settled_at is null) = (state = 'waiting') and (reason is not null) = (state = 'rejected'))
);
-- Everything that is paid stands in one run, whoever locks and however many at once. What payroll rejected may come again.
create unique index payroll_lines_payment on payroll_lines (company_id, expense_id) where kind = 'payment' and state <> 'rejected';
create unique index payroll_lines_correction on payroll_lines (company_id, correction_id) where state <> 'rejected';
create unique index payroll_lines_deduction on payroll_lines (company_id, employee_id, deduction_year)
  where kind = 'leaver-deduction' and state <> 'rejected';
create index payroll_lines_waiting on payroll_lines (company_id, run_id) where state = 'waiting';
create index payroll_lines_expense on payroll_lines (company_id, expense_id);
create index payroll_lines_employee on payroll_lines (company_id, employee_id, deduction_year);
create index payroll_lines_corrections on payroll_lines (company_id, correction_id);
create index payroll_lines_category on payroll_lines (company_id, category_id);
alter table payroll_lines enable row level security;
alter table payroll_lines force row level security;
create policy tenant on payroll_lines
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on payroll_lines to app;
grant update (state, settled_at, reason) on payroll_lines to app;
-- The reason is sealed anew when keys are replaced.
grant select, update (reason) on payroll_lines to operations;

create function keep_line() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if to_jsonb(old) - array['state', 'settled_at', 'reason'] is distinct from to_jsonb(new) - array['state', 'settled_at', 'reason']
    or (old.state <> 'waiting' and (old.state, old.settled_at) is distinct from (new.state, new.settled_at))
  then
    raise exception 'a line of a run never changes'
      using errcode = 'check_violation', constraint = 'line_stays', table = 'payroll_lines';
  end if;
  return new;
end $$;
create trigger line_stays before update on payroll_lines for each row execute function keep_line();
create trigger never_removed before delete on payroll_lines for each row execute function refuse_change();
create trigger never_emptied before truncate on payroll_lines for each statement execute function refuse_change();
