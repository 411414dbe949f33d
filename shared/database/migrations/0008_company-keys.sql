-- breaks: nothing
create table company_keys (
  company_id uuid not null references companies (id),
  version integer not null check (version > 0),
  id uuid not null,
  wrapped_by text not null,
  wrapped bytea not null,
  created_at timestamptz not null,
  primary key (company_id, version)
);
alter table company_keys enable row level security;
alter table company_keys force row level security;
create policy tenant on company_keys
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update, delete on company_keys to app, operations;

create table platform_keys (
  version integer primary key check (version > 0),
  wrapped_by text not null,
  wrapped bytea not null,
  created_at timestamptz not null
);
grant select, insert, update, delete on platform_keys to app, operations;

alter table expenses drop constraint expenses_vendor_index_check;
alter table expenses add constraint expenses_vendor_index_check check (length(vendor_index) in (16, 20));
-- A blind index begins with the version of its key; without one it is of the keys before there were versions.
alter table reading_quality drop constraint reading_quality_seller_check;
alter table reading_quality add constraint reading_quality_seller_check check (length(seller) in (16, 20));
