-- breaks: nothing
-- The erasure of one person, from its beginning: whom, why, and what bookkeeping law keeps of theirs. What was decided stays as it was
-- decided, and only gets done.
create table erasures (
  company_id uuid not null references companies (id),
  id uuid not null,
  employee_id uuid not null,
  basis text not null check (basis in ('request', 'retention')),
  -- The request that it answers; null where the time was up.
  request_id uuid,
  begun_at timestamptz not null,
  -- Claims and receipts that are vouchers of the books, as they were when it began.
  kept_expenses uuid[] not null,
  kept_receipts uuid[] not null,
  -- The last day on which the law keeps any of them; null where nothing is kept.
  kept_until date check (kept_until is not null or kept_expenses = '{}'),
  erased_at timestamptz,
  -- When the person's key and its copy were gone too.
  finished_at timestamptz check (erased_at is not null or finished_at is null),
  primary key (company_id, id),
  -- Nobody is erased twice.
  unique (company_id, employee_id),
  foreign key (company_id, employee_id) references employees (company_id, id)
);
alter table erasures enable row level security;
alter table erasures force row level security;
create policy tenant on erasures
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select on erasures to app;
grant select, insert, update (erased_at, finished_at) on erasures to operations;

-- What became of each table and column, in figures.
create table erasure_evidence (
  company_id uuid not null,
  id uuid not null,
  erasure_id uuid not null,
  table_name text not null,
  -- Null: whole rows.
  column_name text,
  done text not null check (done in ('deleted', 'emptied', 'pseudonymised', 'kept')),
  rows integer not null check (rows > 0),
  -- For what is kept: until when, and which law says so.
  kept_until date,
  basis text check (done <> 'kept' or basis is not null),
  primary key (company_id, id),
  foreign key (company_id, erasure_id) references erasures (company_id, id)
);
create unique index erasure_evidence_once on erasure_evidence (company_id, erasure_id, table_name, column_name, done) nulls not distinct;
alter table erasure_evidence enable row level security;
alter table erasure_evidence force row level security;
create policy tenant on erasure_evidence
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select on erasure_evidence to app;
grant select, insert on erasure_evidence to operations;

-- An erased person's row stays, so that what others did with them still points somewhere. It says since when nobody is behind it.
alter table employees add column erased_at timestamptz;
create index employees_erased on employees (company_id, id) where erased_at is not null;
grant update (erased_at) on employees to operations;

-- The ledger of an allowance only grows, until its time is over or the person is to be erased.
create function keep_until_erased() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'DELETE' and (
    current_setting('app.sweep', true) = 'past its period'
    or exists (select from erasures e where e.company_id = old.company_id and e.employee_id = old.employee_id and e.erased_at is null)
  ) then
    return old;
  end if;
  raise exception 'rows of % are append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger append_only on allowance_entries;
create trigger append_only before update or delete on allowance_entries for each row execute function keep_until_erased();

-- What is kept was decided when the erasure began, and stands outside the database by then: no claim becomes a voucher after it.
create function refuse_late_vouchers() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (
    select from erasures e where e.company_id = new.company_id and e.employee_id = new.employee_id and new.id <> all (e.kept_expenses)
  ) then
    raise exception 'the claimant is being erased'
      using errcode = 'check_violation', constraint = 'claimant_is_being_erased', table = 'expenses';
  end if;
  return new;
end $$;
create trigger claimant_is_being_erased before update on expenses for each row
  when (new.state in ('approved', 'in_payroll', 'paid') and old.state not in ('approved', 'in_payroll', 'paid'))
  execute function refuse_late_vouchers();

-- The words of whom payroll did not pay go with the person; the line stays.
alter table payroll_lines
  drop constraint settled_is_whole,
  add constraint settled_is_whole check ((settled_at is null) = (state = 'waiting') and (reason is null or state = 'rejected'));

-- What carries an erasure out, and no more of each table than that.
grant select, delete on sampled_decisions, policy_citations, agreements, evaluations, mails, notifications, duplicate_answers,
  approval_opinions, approval_steps, allowance_adjustments, leaver_deductions, allowance_entries, allowances, expense_events, expenses,
  approval_stand_ins, notification_choices, staff_import_lines, staff_imports, invitations, bankid_evidence, directory_group_members,
  directory_people, employments, employee_private to operations;
grant select on payroll_corrections, payroll_runs, directory_groups to operations;

-- The end of a company's contract: who asked, who confirmed, and what was deleted. It outlives the company, as the proof of it, and holds
-- ids, times and figures alone. So it refers to no row, and belongs to the platform.
create table contract_ends (
  company_id uuid primary key,
  state text not null check (state in ('asked', 'confirmed', 'deleting', 'ended')),
  -- The day of the company's notice, and the first day on which anything may be deleted.
  notice_on date not null,
  delete_from date not null check (delete_from > notice_on),
  -- An employee of the company in HR, and a member of staff.
  asked_by uuid not null,
  asked_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  -- When everything was handed over last, and the hash of its list of files.
  exported_at timestamptz,
  export_digest text check (export_digest ~ '^[0-9a-f]{64}$'),
  -- How many rows, files and keys have been deleted of each table and store.
  figures jsonb not null,
  ended_at timestamptz,
  -- Of the certificate, by which a copy of it is told from another paper.
  certificate_digest text check (certificate_digest ~ '^[0-9a-f]{64}$'),
  constraint confirmed_by_another check (num_nonnulls(confirmed_by, confirmed_at) = case when state = 'asked' then 0 else 2 end),
  constraint handed_over_first check (state in ('asked', 'confirmed') or num_nonnulls(exported_at, export_digest) = 2),
  constraint ended_with_certificate check (num_nonnulls(ended_at, certificate_digest) = case when state = 'ended' then 2 else 0 end)
);
grant select, insert, update (state, confirmed_by, confirmed_at, exported_at, export_digest, figures) on contract_ends to operations;

-- What only grows goes with the company when its contract has ended, and not before.
create or replace function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'DELETE' and exists (
    select from contract_ends c where c.company_id::text = to_jsonb(old) ->> 'company_id' and c.state = 'deleting'
  ) then
    return old;
  end if;
  raise exception 'rows of % are append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create or replace function keep_until_erased() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'DELETE' and (
    exists (select from erasures e where e.company_id = old.company_id and e.employee_id = old.employee_id and e.erased_at is null)
    or exists (select from contract_ends c where c.company_id = old.company_id and c.state = 'deleting')
  ) then
    return old;
  end if;
  raise exception 'rows of % are append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
