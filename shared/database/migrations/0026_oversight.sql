-- breaks: nothing
-- One row for each evaluation: what the machine thought, and what people ended with. Words and amounts stand elsewhere.
create table agreements (
  company_id uuid not null,
  id uuid not null,
  expense_id uuid not null,
  category_id uuid not null,
  at timestamptz not null,
  month date not null check (extract(day from month) = 1),
  mode text check (mode in ('shadow', 'decides', 'off')),
  verdict text not null check (verdict in ('approve', 'decline', 'request_changes', 'defer')),
  opinion text check (opinion in ('approve', 'decline', 'request_changes', 'defer')),
  settled_by_check boolean not null,
  confidence double precision not null check (confidence between 0 and 1),
  standing text not null check (standing in ('open', 'agreed', 'disagreed')),
  ended text check (ended in ('approve', 'decline', 'request_changes')),
  ended_at timestamptz,
  asked_at timestamptz,
  reverted_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, id) references evaluations (company_id, id),
  foreign key (company_id, expense_id) references expenses (company_id, id),
  foreign key (company_id, category_id) references categories (company_id, id)
);
create index agreements_expense on agreements (company_id, expense_id, id);
create index agreements_category on agreements (company_id, category_id, at, id);
create index agreements_at on agreements (company_id, at, id);
create index agreements_confidence on agreements (company_id, confidence, id);
create index agreements_month on agreements (company_id, month, category_id)
  include (id, mode, opinion, verdict, standing, settled_by_check, confidence, asked_at, reverted_at);
create index agreements_disagreed on agreements (company_id, at, id) where standing = 'disagreed';
create index agreements_reverted on agreements (company_id, at, id) where reverted_at is not null;
create index agreements_asked on agreements (company_id, asked_at, id) where asked_at is not null;
alter table agreements enable row level security;
alter table agreements force row level security;
create policy tenant on agreements
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on agreements to app;
grant update (standing, ended, ended_at, asked_at, reverted_at) on agreements to app;
grant select on agreements to operations;

-- A draw of decisions to look at. Its seed and what it was drawn from are kept, so that anybody can draw it again.
create table oversight_samples (
  company_id uuid not null references companies (id),
  id uuid not null,
  month date not null check (extract(day from month) = 1),
  seed text not null check (seed ~ '^[0-9a-f]{32}$'),
  size integer not null check (size > 0),
  population integer not null check (population >= 0),
  drawn_at timestamptz not null,
  drawn_by uuid not null,
  primary key (company_id, id),
  foreign key (company_id, drawn_by) references employees (company_id, id)
);
create index oversight_samples_month on oversight_samples (company_id, month);
create index oversight_samples_drawn_by on oversight_samples (company_id, drawn_by);
alter table oversight_samples enable row level security;
alter table oversight_samples force row level security;
create policy tenant on oversight_samples
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on oversight_samples to app;
grant select on oversight_samples to operations;

create table sampled_decisions (
  company_id uuid not null,
  id uuid not null,
  sample_id uuid not null,
  agrees boolean,
  answered_at timestamptz,
  answered_by uuid,
  primary key (company_id, id),
  foreign key (company_id, id) references agreements (company_id, id),
  foreign key (company_id, sample_id) references oversight_samples (company_id, id),
  foreign key (company_id, answered_by) references employees (company_id, id)
);
create index sampled_decisions_sample on sampled_decisions (company_id, sample_id);
create index sampled_decisions_answered_by on sampled_decisions (company_id, answered_by);
alter table sampled_decisions enable row level security;
alter table sampled_decisions force row level security;
create policy tenant on sampled_decisions
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert on sampled_decisions to app;
grant update (agrees, answered_at, answered_by) on sampled_decisions to app;
grant select on sampled_decisions to operations;

-- The figures of a benefit year are read from the index alone.
create index expenses_year on expenses (company_id, benefit_year, category_id)
  include (state, employee_id, covered, decided_by, submitted_at, decided_at);
create index allowances_year on allowances (company_id, year, category_id) include (employee_id, base, used, reserved);

-- What was evaluated before this table was there. A person's decision is the last one before the claim was evaluated anew.
do $$
declare
  one uuid;
begin
  for one in select id from companies loop
    perform set_config('app.company_id', one::text, true);
    insert into agreements (company_id, id, expense_id, category_id, at, month, verdict, opinion, settled_by_check, confidence,
      standing, ended, ended_at, asked_at, reverted_at)
    select e.company_id, e.id, e.expense_id, c.category_id, e.at,
      date_trunc('month', e.at at time zone 'Europe/Stockholm')::date,
      e.verdict, e.verdict, e.verdict = 'decline' and e.confidence = 1, e.confidence,
      case
        when e.verdict = 'defer' then 'open'
        when did.ended is null then case when did.reverted_at is null then 'open' else 'disagreed' end
        when did.ended = e.verdict then 'agreed'
        else 'disagreed'
      end,
      did.ended, did.ended_at, did.asked_at, did.reverted_at
    from evaluations e
    join expenses c on c.company_id = e.company_id and c.id = e.expense_id
    left join lateral (
      select
        max(v.at) filter (where v.act = 'expense.person-asked') as asked_at,
        max(v.at) filter (where v.act = 'expense.reverted') as reverted_at,
        max(v.at) filter (where v.by_kind = 'hr' and v.act in ('expense.approved', 'expense.declined', 'expense.changes-requested'))
          as ended_at,
        (array_agg(case v.act when 'expense.approved' then 'approve' when 'expense.declined' then 'decline' else 'request_changes' end
          order by v.id desc)
          filter (where v.by_kind = 'hr' and v.act in ('expense.approved', 'expense.declined', 'expense.changes-requested')))[1] as ended
      from expense_events v
      where v.company_id = e.company_id and v.expense_id = e.expense_id and v.id > e.id
        and not exists (select from evaluations n where n.company_id = e.company_id and n.expense_id = e.expense_id
          and n.id > e.id and n.id < v.id)
    ) did on true;
  end loop;
  perform set_config('app.company_id', '', true);
end $$;
