-- breaks: nothing
-- What HR has said of two claims that look alike: a row for each of the two. An answer holds for a likeness of its strength or a weaker one.
create table duplicate_answers (
  company_id uuid not null,
  expense_id uuid not null,
  other_id uuid not null,
  likeness text not null check (likeness in ('near', 'likely', 'exact', 'both')),
  answer text not null check (answer in ('same', 'different')),
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (company_id, expense_id, other_id),
  foreign key (company_id, expense_id) references expenses (company_id, id),
  foreign key (company_id, other_id) references expenses (company_id, id),
  foreign key (company_id, answered_by) references employees (company_id, id)
);
create index duplicate_answers_other on duplicate_answers (company_id, other_id);
create index duplicate_answers_by on duplicate_answers (company_id, answered_by);
alter table duplicate_answers enable row level security;
alter table duplicate_answers force row level security;
create policy tenant on duplicate_answers
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on duplicate_answers to app, operations;
grant update (likeness, answer, answered_by, answered_at) on duplicate_answers to app, operations;

-- What somebody does not want by mail; the app tells it all the same.
create table notification_choices (
  company_id uuid not null,
  employee_id uuid not null,
  not_by_mail text[] not null check (not_by_mail <@ array['decisions', 'comments', 'reminders']),
  changed_at timestamptz not null,
  primary key (company_id, employee_id),
  foreign key (company_id, employee_id) references employees (company_id, id)
);
alter table notification_choices enable row level security;
alter table notification_choices force row level security;
create policy tenant on notification_choices
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on notification_choices to app, operations;
grant update (not_by_mail, changed_at) on notification_choices to app, operations;
