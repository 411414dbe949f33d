-- breaks: nothing
alter table receipts
  add column file_key bytea,
  add column file_key_year bytea,
  add column files_sealed_at timestamptz;
-- Found by the job that seals what was kept before files were sealed; empty once it is done.
create index receipts_plain on receipts (company_id, id) where files_sealed_at is null;

create table receipt_words (
  company_id uuid not null,
  receipt_id uuid not null,
  word bytea not null check (length(word) in (16, 20)),
  primary key (company_id, word, receipt_id),
  foreign key (company_id, receipt_id) references receipts (company_id, id) on delete cascade
);
create index receipt_words_receipt on receipt_words (company_id, receipt_id);
alter table receipt_words enable row level security;
alter table receipt_words force row level security;
create policy tenant on receipt_words
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, delete on receipt_words to app, operations;

create table vendor_words (
  company_id uuid not null,
  expense_id uuid not null,
  word bytea not null check (length(word) in (16, 20)),
  primary key (company_id, word, expense_id),
  foreign key (company_id, expense_id) references expenses (company_id, id) on delete cascade
);
create index vendor_words_expense on vendor_words (company_id, expense_id);
alter table vendor_words enable row level security;
alter table vendor_words force row level security;
create policy tenant on vendor_words
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, delete on vendor_words to app, operations;
