-- breaks: nothing
-- Lists of ten thousand people: each page is cut from an index, and each word that is looked for is a range of one. What is compared
-- stands in a column of its own, by bytes: an expression or a pattern would be computed for every row of the company, since only
-- operators that give nothing away may run before a row-level policy has been asked.
alter table employees
  add column name_folded text collate "C" not null generated always as
    (replace(regexp_replace(lower(normalize(name, NFD)), '[\u0300-\u036f]', '', 'g'), '-', ' ')) stored,
  add column name_second text collate "C" not null generated always as
    (split_part(replace(regexp_replace(lower(normalize(name, NFD)), '[\u0300-\u036f]', '', 'g'), '-', ' '), ' ', 2)) stored,
  add column name_third text collate "C" not null generated always as
    (split_part(replace(regexp_replace(lower(normalize(name, NFD)), '[\u0300-\u036f]', '', 'g'), '-', ' '), ' ', 3)) stored,
  add column name_last text collate "C" not null generated always as
    (split_part(replace(regexp_replace(lower(normalize(name, NFD)), '[\u0300-\u036f]', '', 'g'), '-', ' '), ' ', -1)) stored;
create index employees_by_name on employees (company_id, (name collate "sv-x-icu"), id);
create index employees_disabled on employees (company_id, (name collate "sv-x-icu"), id) where disabled_at is not null;
create index employees_name_folded on employees (company_id, name_folded);
create index employees_name_second on employees (company_id, name_second);
create index employees_name_third on employees (company_id, name_third);
create index employees_name_last on employees (company_id, name_last);
create index employees_mail_prefix on employees (company_id, (work_email collate "C"));
create index employments_number_prefix on employments (company_id, (employee_number collate "C"));
create index employments_department on employments (company_id, department, employee_id);

-- A file of people that was compared with who is here, until it is applied or a day has passed. Rows hold people: they are sealed.
create table staff_imports (
  company_id uuid not null references companies (id),
  id uuid not null,
  made_by uuid not null,
  state text not null check (state in ('open', 'applying', 'applied')),
  version integer not null check (version >= 1),
  rows integer not null check (rows >= 0),
  missing_left_on date,
  invite boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, made_by) references employees (company_id, id)
);
create index staff_imports_made_by on staff_imports (company_id, made_by);
create index staff_imports_expires on staff_imports (company_id, expires_at);
alter table staff_imports enable row level security;
alter table staff_imports force row level security;
create policy tenant on staff_imports
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, delete on staff_imports to app;
grant update (state, version, missing_left_on, invite) on staff_imports to app;

create table staff_import_lines (
  company_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  -- The order in which they are applied: who is added before whom they manage.
  position integer not null check (position >= 1),
  kind text not null check (kind in ('add', 'change', 'end', 'same', 'wrong')),
  state text not null check (state in ('waiting', 'left-out', 'done', 'refused')),
  employee_id uuid,
  content bytea not null check (length(content) >= 16),
  -- Why it was refused when it was to be applied: the code of a problem.
  refusal text,
  primary key (company_id, id),
  unique (company_id, import_id, position),
  foreign key (company_id, import_id) references staff_imports (company_id, id) on delete cascade,
  foreign key (company_id, employee_id) references employees (company_id, id)
);
create index staff_import_lines_kind on staff_import_lines (company_id, import_id, kind, position);
create index staff_import_lines_employee on staff_import_lines (company_id, employee_id);
alter table staff_import_lines enable row level security;
alter table staff_import_lines force row level security;
create policy tenant on staff_import_lines
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, delete on staff_import_lines to app;
grant update (state, employee_id, refusal) on staff_import_lines to app;
-- Keys are replaced row by row.
grant select on staff_imports, staff_import_lines to operations;
grant update (content) on staff_import_lines to operations;
