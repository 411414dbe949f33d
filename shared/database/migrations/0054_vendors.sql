-- breaks: nothing
-- Who works for the platform. What they do, and with what, is known in code (the catalogue's recipients); here is what changes over time.
create table vendors (
  id uuid primary key,
  recipient text not null unique,
  added_at timestamptz not null,
  review_on date,
  reviewer_id uuid references staff_members (id),
  reviewed_on date,
  check (num_nonnulls(review_on, reviewer_id) in (0, 2))
);
create index vendors_reviewer on vendors (reviewer_id);
grant select, insert, update on vendors to operations;

create table vendor_agreements (
  id uuid primary key,
  vendor_id uuid not null references vendors (id),
  kind text not null check (kind in ('dpa', 'scc', 'terms')),
  replaces_id uuid unique references vendor_agreements (id),
  recorded_at timestamptz not null,
  recorded_by uuid not null references staff_members (id),
  file_id uuid,
  file_sha256 bytea check (length(file_sha256) = 32),
  file_size integer check (file_size > 0),
  file_key bytea,
  signed_on date,
  expires_on date check (expires_on > signed_on),
  signed_by_us text check (signed_by_us in ('board', 'ceo', 'finance', 'legal', 'signatory')),
  signed_by_them text check (signed_by_them in ('board', 'ceo', 'finance', 'legal', 'signatory', 'online-terms')),
  check (num_nonnulls(file_id, file_sha256, file_size, file_key) in (0, 4)),
  check (num_nonnulls(signed_on, signed_by_us, signed_by_them) in (0, 3)),
  -- An agreement is signed where the signed file is here, and not because somebody says so.
  constraint signed_has_its_file check (signed_on is null or file_sha256 is not null),
  check (expires_on is null or signed_on is not null)
);
create index vendor_agreements_vendor on vendor_agreements (vendor_id, recorded_at);
create index vendor_agreements_recorded_by on vendor_agreements (recorded_by);
grant select, insert, update on vendor_agreements to operations;
-- What was signed stays as it was signed.
create trigger signed_stays before update or delete on vendor_agreements
  for each row when (old.signed_on is not null) execute function refuse_change();

create table vendor_reminders (
  id uuid primary key,
  about_id uuid not null,
  what text not null check (what in ('agreement', 'review')),
  due_on date not null,
  days integer not null,
  staff_id uuid not null references staff_members (id),
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'uncertain')),
  created_at timestamptz not null,
  unique (about_id, what, due_on, days, staff_id)
);
create index vendor_reminders_staff on vendor_reminders (staff_id);
grant select, insert, update, delete on vendor_reminders to operations;

-- What is to change among the sub-processors, or did (GDPR Art. 28(2)). It is public once it stands here.
create table sub_processor_changes (
  id uuid primary key,
  vendor_id uuid references vendors (id),
  kind text not null check (kind in ('new', 'data', 'region', 'name', 'ended')),
  name text not null,
  says_sv text not null,
  says_en text not null,
  categories text[] not null,
  region text,
  in_eea boolean not null,
  transfer_basis text,
  announced_at timestamptz not null,
  announced_on date not null,
  effective_on date not null check (effective_on >= announced_on),
  urgent_sv text,
  urgent_en text,
  state text not null check (state in ('announced', 'withdrawn', 'in-force')),
  settled_at timestamptz,
  proposed_by uuid not null references staff_members (id),
  check ((kind = 'new') = (vendor_id is null)),
  check (num_nonnulls(urgent_sv, urgent_en) in (0, 2)),
  -- GDPR Chapter V: nobody outside the EEA without a basis.
  constraint outside_has_a_basis check (in_eea or transfer_basis is not null),
  check ((state = 'announced') = (settled_at is null))
);
create index sub_processor_changes_vendor on sub_processor_changes (vendor_id);
create index sub_processor_changes_proposed_by on sub_processor_changes (proposed_by);
create index sub_processor_changes_effective on sub_processor_changes (effective_on);
grant select on sub_processor_changes to app;
grant select, insert, update on sub_processor_changes to operations;

-- What a company says against a change. It is said to the platform, whose staff read it without access to anything else of the company.
create table sub_processor_objections (
  company_id uuid not null references companies (id),
  id uuid not null,
  change_id uuid not null,
  employee_id uuid not null,
  words bytea not null,
  at timestamptz not null,
  answer bytea,
  answered_at timestamptz,
  answered_by uuid,
  primary key (company_id, id),
  unique (company_id, change_id, employee_id),
  foreign key (company_id, employee_id) references employees (company_id, id),
  check (num_nonnulls(answer, answered_at, answered_by) in (0, 3))
);
create index sub_processor_objections_employee on sub_processor_objections (company_id, employee_id);
alter table sub_processor_objections enable row level security;
alter table sub_processor_objections force row level security;
-- Its owner as well, for one company at a time: an erasure is done again by its ledger after a restore.
create policy tenant on sub_processor_objections to app, migrator
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
create policy crossing on sub_processor_objections to operations using (true) with check (true);
grant select, insert on sub_processor_objections to app;
grant select, insert, update, delete on sub_processor_objections to operations;
create trigger contract_has_ended before insert or delete or update on sub_processor_objections
  for each row when (current_user = 'app') execute function refuse_after_contract();

-- The notice that each of a company's HR must have, and what became of its mail.
create table sub_processor_notices (
  company_id uuid not null references companies (id),
  id uuid not null,
  change_id uuid not null,
  kind text not null check (kind in ('announced', 'reminder', 'withdrawn')),
  employee_id uuid not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'uncertain')),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (company_id, id),
  constraint sub_processor_told_once unique (company_id, change_id, kind, employee_id),
  foreign key (company_id, employee_id) references employees (company_id, id)
);
create index sub_processor_notices_employee on sub_processor_notices (company_id, employee_id);
alter table sub_processor_notices enable row level security;
alter table sub_processor_notices force row level security;
create policy tenant on sub_processor_notices to app, migrator
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
create policy crossing on sub_processor_notices to operations using (true) with check (true);
grant select, insert, update on sub_processor_notices to app;
grant select, insert, update, delete on sub_processor_notices to operations;

-- Anybody who asked to be told. The app has no right to it: the address is sealed with a key of the deployment, and found by a keyed hash.
create table notice_subscribers (
  id uuid primary key,
  address bytea not null,
  address_hash bytea not null unique check (length(address_hash) = 32),
  language text not null check (language in ('sv', 'en')),
  state text not null check (state in ('asked', 'confirmed')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  mail text not null check (mail in ('waiting', 'sending', 'sent', 'refused', 'uncertain')),
  check ((state = 'confirmed') = (confirmed_at is not null))
);
create index notice_subscribers_mail on notice_subscribers (asked_at) where mail = 'waiting';
grant select, insert, update, delete on notice_subscribers to operations;

create table subscriber_notices (
  id uuid primary key,
  subscriber_id uuid not null references notice_subscribers (id) on delete cascade,
  change_id uuid not null references sub_processor_changes (id),
  kind text not null check (kind in ('announced', 'reminder', 'withdrawn')),
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'uncertain')),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint subscriber_told_once unique (subscriber_id, change_id, kind)
);
create index subscriber_notices_change on subscriber_notices (change_id);
grant select, insert, update, delete on subscriber_notices to operations;
