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

-- What each sweep took for its age, rule by rule, and what it left: figures alone.
create table retention_runs (
  company_id uuid not null references companies (id),
  id uuid not null,
  run_id uuid not null,
  rule text not null,
  catalogue text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  matched bigint not null check (matched >= 0),
  deleted bigint not null check (deleted >= 0),
  held bigint not null check (held >= 0),
  kept bigint not null check (kept >= 0),
  -- The key that it has come to, while it is under way.
  place text[],
  primary key (company_id, id)
);
create index retention_runs_newest on retention_runs (company_id, started_at);
alter table retention_runs enable row level security;
alter table retention_runs force row level security;
create policy tenant on retention_runs
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select on retention_runs to app;
grant select, insert, update, delete on retention_runs to operations;

-- Shorter periods that a company has chosen.
create table retention_choices (
  company_id uuid not null references companies (id),
  rule text not null,
  period text not null check (period ~ '^P([0-9]+Y)?([0-9]+M)?([0-9]+D)?$'),
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (company_id, rule)
);
alter table retention_choices enable row level security;
alter table retention_choices force row level security;
create policy tenant on retention_choices
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update (period, chosen_by, chosen_at), delete on retention_choices to app;
grant select on retention_choices to operations;

-- Whose erasure was asked for because their period is over: asked once, and again where nothing has come of it for a week.
create table erasures_due (
  company_id uuid not null,
  employee_id uuid not null,
  asked_at timestamptz not null,
  primary key (company_id, employee_id),
  foreign key (company_id, employee_id) references employees (company_id, id)
);
alter table erasures_due enable row level security;
alter table erasures_due force row level security;
create policy tenant on erasures_due
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update (asked_at), delete on erasures_due to operations;

-- Rows of the books are never changed; when their time is over the sweep takes them, which says so by itself. Nobody else has the right to delete
-- one, and the sweep does not delete one by a statement that was meant for something else.
create function refuse_all_but_sweep() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' and current_setting('app.sweep', true) = 'past its period' then
    return old;
  end if;
  raise exception 'rows of % are append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger append_only on allowance_entries;
create trigger append_only before update or delete on allowance_entries for each row execute function refuse_all_but_sweep();
drop trigger append_only on payroll_corrections;
create trigger append_only before update or delete on payroll_corrections for each row execute function refuse_all_but_sweep();
drop trigger never_removed on payroll_lines;
create trigger never_removed before delete on payroll_lines for each row execute function refuse_all_but_sweep();
drop trigger never_removed on payroll_runs;
create trigger never_removed before delete on payroll_runs for each row execute function refuse_all_but_sweep();

-- The sweep locks a row before it deletes it, passing over those that somebody works on. That takes a right to update: of the column that the
-- policy lets be nothing else.
grant select, update (company_id), delete on
  access_grants, agreements, allowance_adjustments, allowance_entries, allowances, api_keys, approval_opinions, approval_stand_ins,
  approval_steps, bankid_evidence, duplicate_answers, evaluations, expense_events, expenses, inbox, invitations, key_rotations,
  leaver_deductions, legal_holds, mails, model_calls, notifications, outbox, oversight_samples, payroll_corrections,
  payroll_inbound_events, payroll_inbound_secrets, payroll_lines, payroll_runs, policy_citations, provisioning_tokens,
  reading_quality, receipt_readings, receipt_words, receipts, retention_runs, sampled_decisions, sessions, vendor_words,
  webhook_attempts, webhook_deliveries, webhook_endpoints, webhook_events, erasures_due
  to operations;
grant delete on break_glass_codes, vault_key_versions to operations;
