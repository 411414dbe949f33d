-- breaks: nothing
-- Who decides what waits for people. The company's own flow, where nobody has changed it, has no row: HR decides.
create table approval_flows (
  company_id uuid not null references companies (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  -- An ordered list of who decides. A flow without a step would approve by itself.
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 8),
  words_on_approve boolean not null,
  -- Days that a step waits before whoever it waits for is reminded.
  remind_after integer[] not null,
  version integer not null check (version >= 1),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (company_id, id)
);
create unique index approval_flows_name on approval_flows (company_id, lower(name));
alter table approval_flows enable row level security;
alter table approval_flows force row level security;
create policy tenant on approval_flows
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, delete, update (name, steps, words_on_approve, remind_after, version, changed_at)
  on approval_flows to app;

-- Which flow the claims of a category, or of a kind of categories, go through.
create table approval_flow_uses (
  company_id uuid not null,
  id uuid not null,
  flow_id uuid not null,
  category_id uuid,
  kind text check (kind in ('wellness', 'other')),
  primary key (company_id, id),
  foreign key (company_id, flow_id) references approval_flows (company_id, id) on delete cascade,
  foreign key (company_id, category_id) references categories (company_id, id),
  unique (company_id, category_id),
  unique (company_id, kind),
  constraint for_one check (num_nonnulls(category_id, kind) = 1)
);
create index approval_flow_uses_flow on approval_flow_uses (company_id, flow_id);
alter table approval_flow_uses enable row level security;
alter table approval_flow_uses force row level security;
create policy tenant on approval_flow_uses
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, delete on approval_flow_uses to app;

-- The steps of a claim: its flow's as they were when it came to review. A later change of the flow changes nothing here.
create table approval_steps (
  company_id uuid not null,
  id uuid not null,
  expense_id uuid not null,
  -- Whose claim it is: who waits is found by it.
  employee_id uuid not null,
  -- Each time a claim comes to review begins a round.
  round integer not null check (round >= 1),
  position integer not null check (position between 1 and 8),
  flow_name text not null,
  words_on_approve boolean not null,
  remind_after integer[] not null,
  approver text not null check (approver in ('manager', 'hr', 'salary', 'finance', 'person')),
  person_id uuid,
  when_empty text not null check (when_empty in ('wait', 'to-hr', 'skip')),
  -- Whom HR decides it instead of, because nobody it was for could.
  instead_of text check (instead_of in ('manager', 'salary', 'finance', 'person')),
  state text not null check (state in ('later', 'open', 'approved', 'declined', 'changes_requested', 'skipped', 'over')),
  opened_at timestamptz,
  reminded integer not null check (reminded >= 0),
  decided_at timestamptz,
  decided_by uuid,
  -- Whom a stand-in decided for.
  decided_for uuid check (decided_for <> decided_by),
  stepped_in boolean not null,
  -- What the decider set to be covered, in öre; null: nothing was set.
  covered bigint check (covered >= 0),
  primary key (company_id, id),
  foreign key (company_id, expense_id) references expenses (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, person_id) references employees (company_id, id),
  foreign key (company_id, decided_by) references employees (company_id, id),
  foreign key (company_id, decided_for) references employees (company_id, id),
  unique (company_id, expense_id, round, position),
  constraint names_a_person check ((approver = 'person') = (person_id is not null)),
  constraint never_the_claimant check (decided_by <> employee_id and decided_for <> employee_id),
  constraint somebody_decided check (
    (state in ('approved', 'declined', 'changes_requested')) = (decided_by is not null and decided_at is not null)
  ),
  constraint only_hr_instead check (instead_of is null or approver = 'hr'),
  constraint opened check (state in ('later', 'over') or opened_at is not null)
);
-- A claim waits for one step at a time.
create unique index approval_steps_one_open on approval_steps (company_id, expense_id) where state = 'open';
create index approval_steps_waiting on approval_steps (company_id, approver, opened_at) where state = 'open';
create index approval_steps_employee on approval_steps (company_id, employee_id, state);
create index approval_steps_person on approval_steps (company_id, person_id, state);
create index approval_steps_decided_by on approval_steps (company_id, decided_by, expense_id);
create index approval_steps_decided_for on approval_steps (company_id, decided_for, expense_id);
alter table approval_steps enable row level security;
alter table approval_steps force row level security;
create policy tenant on approval_steps
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update (approver, person_id, instead_of, state, opened_at, reminded, decided_at, decided_by,
  decided_for, stepped_in, covered) on approval_steps to app;

create table approval_stand_ins (
  company_id uuid not null,
  id uuid not null,
  employee_id uuid not null,
  stand_in_id uuid not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  named_by uuid not null,
  named_at timestamptz not null,
  ended_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, stand_in_id) references employees (company_id, id),
  foreign key (company_id, named_by) references employees (company_id, id)
);
create index approval_stand_ins_employee on approval_stand_ins (company_id, employee_id, last_day);
create index approval_stand_ins_stand_in on approval_stand_ins (company_id, stand_in_id, last_day);
create index approval_stand_ins_named_by on approval_stand_ins (company_id, named_by);
alter table approval_stand_ins enable row level security;
alter table approval_stand_ins force row level security;
create policy tenant on approval_stand_ins
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update (ended_at) on approval_stand_ins to app;

-- A colleague asked for advice on one claim: reads it until the answer, and decides nothing.
create table approval_opinions (
  company_id uuid not null,
  id uuid not null,
  expense_id uuid not null,
  asked_by uuid not null,
  reviewer_id uuid not null,
  question bytea,
  asked_at timestamptz not null,
  advice text check (advice in ('approve', 'decline', 'unsure')),
  answer bytea,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, expense_id) references expenses (company_id, id),
  foreign key (company_id, asked_by) references employees (company_id, id),
  foreign key (company_id, reviewer_id) references employees (company_id, id),
  constraint answered_with_advice check ((answered_at is null) = (advice is null)),
  constraint answered_or_withdrawn check (answered_at is null or withdrawn_at is null)
);
create index approval_opinions_expense on approval_opinions (company_id, expense_id);
create index approval_opinions_asked_by on approval_opinions (company_id, asked_by);
create index approval_opinions_reviewer on approval_opinions (company_id, reviewer_id);
create unique index approval_opinions_open on approval_opinions (company_id, expense_id, reviewer_id)
  where answered_at is null and withdrawn_at is null;
alter table approval_opinions enable row level security;
alter table approval_opinions force row level security;
create policy tenant on approval_opinions
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update (advice, answer, answered_at, withdrawn_at) on approval_opinions to app;
-- Sealed columns are made anew when a key is replaced.
grant select on approval_opinions to operations;
grant update (question, answer) on approval_opinions to operations;

-- Since when a claim waits for the step it is at; of one that waits for nobody, since when it last did.
alter table expenses add column waiting_since timestamptz;
grant update (waiting_since) on expenses to app;
create index expenses_queue_waiting on expenses (company_id, state, (coalesce(waiting_since, submitted_at, created_at)), id);
create index expenses_queue_amount on expenses (company_id, state, (coalesce(total, 0)), id);
create index expenses_queue_paid on expenses (company_id, state, (coalesce(paid_on, date '1900-01-01')), id);

alter table expense_events drop constraint expense_events_by_kind_check;
alter table expense_events add constraint expense_events_by_kind_check
  check (by_kind in ('employee', 'hr', 'approver', 'machine'));

-- What waits for people already goes on as before: HR decides it. Row-level security holds the owner of the tables too.
do $$
declare
  one record;
begin
  for one in select id from companies
  loop
    perform set_config('app.company_id', one.id::text, true);
    insert into approval_steps (company_id, id, expense_id, employee_id, round, position, flow_name, words_on_approve,
      remind_after, approver, when_empty, state, opened_at, reminded, stepped_in)
    select e.company_id, uuidv7(), e.id, e.employee_id, 1, 1, 'HR', false, '{3,7,14}', 'hr', 'wait', 'open',
      coalesce(e.submitted_at, e.changed_at), 0, false
    from expenses e where e.company_id = one.id and e.state = 'in_review';
    update expenses set waiting_since = coalesce(submitted_at, changed_at)
    where company_id = one.id and state = 'in_review';
  end loop;
  perform set_config('app.company_id', '', true);
end $$;
