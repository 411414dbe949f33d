-- breaks: nothing
create table data_keys (
  company_id uuid not null,
  id uuid not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('person', 'year', 'company', 'index')),
  holder text not null,
  wrapped bytea not null,
  company_version integer not null,
  uses bigint not null check (uses between 0 and 4294967296),
  created_at timestamptz not null,
  copied_at timestamptz,
  primary key (company_id, id, version),
  unique (company_id, kind, holder, version)
);
create index data_keys_to_copy on data_keys (company_id, id) where copied_at is null;
create index data_keys_of_version on data_keys (company_id, company_version);
alter table data_keys enable row level security;
alter table data_keys force row level security;
create policy tenant on data_keys
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update, delete on data_keys to keyholder;

create table company_key_uses (
  company_id uuid not null,
  id uuid not null,
  version integer not null,
  uses bigint not null check (uses between 0 and 4294967296),
  primary key (company_id, id, version)
);
alter table company_key_uses enable row level security;
alter table company_key_uses force row level security;
create policy tenant on company_key_uses
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update, delete on company_key_uses to keyholder;

create table forgotten_holders (
  company_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('person', 'year', 'company', 'index')),
  holder text not null,
  forgotten_at timestamptz not null,
  copy_gone_at timestamptz,
  primary key (company_id, kind, holder)
);
create index forgotten_holders_key on forgotten_holders (company_id, id);
alter table forgotten_holders enable row level security;
alter table forgotten_holders force row level security;
create policy tenant on forgotten_holders
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, update on forgotten_holders to keyholder;
