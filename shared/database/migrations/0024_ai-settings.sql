-- breaks: an app of before finds no machine_decides in claim_settings
-- What each company lets a machine do: stages that build on each other, and how far a verdict reaches. Companies keep what they had.
alter table claim_settings alter column machine_decides type text using case when machine_decides then 'on' else 'off' end;
alter table claim_settings rename column machine_decides to machine;
alter table claim_settings
  add constraint claim_settings_machine_check check (machine in ('off', 'shadow', 'on')),
  add column scans boolean not null default true,
  -- Everybody's claims were judged so far; a company that is set up from here on chooses it.
  add column evaluates boolean not null default true,
  add column reads_policy boolean not null default false,
  -- In öre, for the questions of a Swedish calendar month; null where there is no cap.
  add column monthly_cap bigint check (monthly_cap between 0 and 100000000),
  add column version integer not null default 1 check (version >= 1),
  add constraint claim_settings_stages_check check (
    (scans or not evaluates) and (evaluates or not reads_policy) and (evaluates or machine = 'off')
  );
alter table claim_settings alter column evaluates set default false;

create table ai_settings_changes (
  company_id uuid not null references companies (id),
  version integer not null check (version >= 2),
  at timestamptz not null,
  employee_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  primary key (company_id, version),
  foreign key (company_id, employee_id) references employees (company_id, id)
);
create index ai_settings_changes_employee on ai_settings_changes (company_id, employee_id);
alter table ai_settings_changes enable row level security;
alter table ai_settings_changes force row level security;
create policy tenant on ai_settings_changes
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on ai_settings_changes to app;
grant select on ai_settings_changes to operations;

create table dpia_acknowledgements (
  company_id uuid not null references companies (id),
  id uuid not null,
  at timestamptz not null,
  employee_id uuid not null,
  text_version text not null,
  -- The company's own document, or its answers to the text's questions by their names.
  reference text check (reference <> ''),
  answers jsonb,
  primary key (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  constraint answered check (num_nonnulls(reference, answers) >= 1)
);
create index dpia_acknowledgements_newest on dpia_acknowledgements (company_id, at);
create index dpia_acknowledgements_employee on dpia_acknowledgements (company_id, employee_id);
alter table dpia_acknowledgements enable row level security;
alter table dpia_acknowledgements force row level security;
create policy tenant on dpia_acknowledgements
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on dpia_acknowledgements to app;
grant select on dpia_acknowledgements to operations;

-- How far the machine's verdict reached when it was given, and what it would have been without the company's settings. Empty for
-- evaluations of before it was kept.
alter table evaluations
  add column mode text check (mode in ('shadow', 'decides', 'off')),
  add column opinion text check (opinion in ('approve', 'decline', 'request_changes', 'defer'));

-- HR is told of a month's cost: once a month of each kind, each person.
alter table notifications add column month date;
alter table notifications drop constraint about_one;
alter table notifications add constraint about_one check (
  num_nonnulls(event_id, grant_id, api_key_id, month) = 1 and num_nonnulls(expense_id, grant_id, api_key_id, month) = 1
);
create unique index told_of_month_once on notifications (company_id, employee_id, month, kind);

-- Calls that nobody can question any more are forgotten.
grant delete on model_calls to operations;
