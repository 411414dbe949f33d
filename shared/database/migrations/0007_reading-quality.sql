-- breaks: nothing
create table reading_quality (
  company_id uuid not null references companies (id),
  seller bytea not null check (length(seller) = 16),
  month date not null check (extract(day from month) = 1),
  scanner text not null check (scanner in ('on-device', 'claude')),
  version text not null,
  field text not null check (field in ('vendor', 'organisationNumber', 'paidOn', 'total', 'currency', 'vat')),
  kept integer not null check (kept >= 0),
  corrected integer not null check (corrected >= 0),
  missed integer not null check (missed >= 0),
  primary key (company_id, seller, month, scanner, version, field)
);
alter table reading_quality enable row level security;
alter table reading_quality force row level security;
create policy tenant on reading_quality
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on reading_quality to app;
grant select on reading_quality to operations;
