-- breaks: nothing
create table notifications (
  company_id uuid not null,
  id uuid not null,
  employee_id uuid not null,
  event_id uuid not null,
  expense_id uuid not null,
  kind text not null,
  values jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  foreign key (company_id, event_id) references expense_events (company_id, id),
  foreign key (company_id, expense_id) references expenses (company_id, id),
  constraint told_once unique (company_id, employee_id, event_id)
);
create index notifications_event on notifications (company_id, event_id);
create index notifications_expense on notifications (company_id, expense_id);
create index notifications_newest on notifications (company_id, employee_id, id);
alter table notifications enable row level security;
alter table notifications force row level security;
create policy tenant on notifications
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on notifications to app, operations;

create table mails (
  company_id uuid not null,
  id uuid not null,
  notification_id uuid not null,
  employee_id uuid not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'uncertain')),
  attempts integer not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, notification_id) references notifications (company_id, id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  constraint mailed_once unique (company_id, notification_id)
);
create index mails_employee on mails (company_id, employee_id);
alter table mails enable row level security;
alter table mails force row level security;
create policy tenant on mails
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on mails to app, operations;
