-- breaks: nothing
-- Every list is cut from an index in each order it is offered in, and what it is narrowed to is found by one: at ten thousand rows a
-- page reads some hundred. Where what is rare was found by asking each row, it stands in a column or an index of its own.

-- Who has a role that steps wait for: asked on every page of the queue. The app repeats the condition word for word.
create index employees_deciding on employees (company_id, name, id) where roles && array['hr', 'salary', 'finance'];
create index employees_active on employees (company_id, (name collate "sv-x-icu"), id) where disabled_at is null;
drop index employees_in_order;
create index employees_leaving_by_name on employees (company_id, (name collate "sv-x-icu"), id) where employed_until is not null;

-- What was used beyond an allowance, in öre: almost always nothing, which statistics of the two columns do not say.
alter table allowances add column over_use bigint not null generated always as (greatest(0, used - base)) stored;
drop index allowances_over_use;
create index allowances_over_use on allowances (company_id, year, employee_id) where over_use > 0;
-- Whoever is granted more wellness than the cap where the categories together give no more has one of these above what it gives.
create index allowances_granted on allowances (company_id, year, category_id, base, employee_id);

-- One's own claims by when they were started, and those in one state.
create index expenses_own_started on expenses (company_id, employee_id, created_at, id);
create index expenses_own_state on expenses (company_id, employee_id, state, created_at, id);
create index expenses_own_state_paid on expenses (company_id, employee_id, state, (coalesce(paid_on, '-infinity'::date)), id);
create index expenses_own_state_total on expenses (company_id, employee_id, state, (coalesce(total, 0::bigint)), id);
drop index expenses_employee;

-- Open doubts of the latest evaluation, which the queue is narrowed by.
alter table expenses add column doubts integer not null default 0 check (doubts >= 0);
grant update (doubts) on expenses to app;
do $$
declare
  one uuid;
begin
  for one in select id from companies loop
    perform set_config('app.company_id', one::text, true);
    update expenses e set doubts = latest.doubts
    from (select distinct on (expense_id) expense_id, doubts from evaluations where company_id = one order by expense_id, id desc) latest
    where e.company_id = one and e.id = latest.expense_id and latest.doubts > 0;
  end loop;
  perform set_config('app.company_id', '', true);
end $$;
create index expenses_queue_category on expenses
  (company_id, state, category_id, (coalesce(waiting_since, submitted_at, created_at)), id);
create index expenses_queue_doubtful on expenses (company_id, state, (coalesce(waiting_since, submitted_at, created_at)), id)
  where doubts > 0;
create index expenses_queue_clear on expenses (company_id, state, (coalesce(waiting_since, submitted_at, created_at)), id)
  where doubts = 0;

create index agreements_verdict on agreements (company_id, verdict, at, id);
create index agreements_mode on agreements (company_id, mode, at, id);
create index agreements_standing on agreements (company_id, standing, at, id);
drop index agreements_disagreed;
create index agreements_waiting on agreements (company_id, asked_at, id) where asked_at is not null and ended_at is null;
create index agreements_answered on agreements (company_id, asked_at, id) where asked_at is not null and ended_at is not null;
create index sampled_decisions_open on sampled_decisions (company_id, id) where agrees is null;

-- What piles up beside what is shown: sessions that ended, keys that were revoked, notifications that were read.
create index sessions_good on sessions (company_id, employee_id, ends_at) where ended_at is null;
create index api_keys_good on api_keys (company_id, expires_at) where revoked_at is null;
create index approval_stand_ins_latest on approval_stand_ins (company_id, last_day, id) where ended_at is null;
create index notifications_unread on notifications (company_id, employee_id, id) where read_at is null;
create index staff_import_lines_refused on staff_import_lines (company_id, import_id, position) where state = 'refused';

-- Only what waits is in doubt, and open steps wait for others than decided ones did: taken for independent, a page of what is rare
-- would be looked for among all.
create statistics expenses_together (mcv) on state, doubts from expenses;
create statistics approval_steps_together (mcv) on state, approver from approval_steps;
