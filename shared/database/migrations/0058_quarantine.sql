-- breaks: nothing
-- A receipt that nobody reads until what looks for malware has answered about the file as it came.
alter table receipts
  add column released_at timestamptz,
  add column asked_again_at timestamptz;
alter table receipts drop constraint receipts_state_check;
alter table receipts
  add constraint receipts_state_check check (state in ('quarantined', 'uploaded', 'read', 'failed')) not valid;
alter table receipts validate constraint receipts_state_check;
create index receipts_quarantined on receipts (company_id, uploaded_at) where state = 'quarantined';
grant update (released_at, asked_again_at) on receipts to app;

-- How far the schema is, and the last migration that breaks programs of before: every program asks when it starts, and reads no more than
-- this of the migrator's table.
create function schema_reached(out newest integer, out breaking integer)
language sql stable set search_path = pg_catalog, public as $$
  select coalesce(max(number), 0), coalesce(max(number) filter (where breaks <> 'nothing'), 0) from public.schema_migrations;
$$;
revoke all on function schema_reached() from public;
grant execute on function schema_reached() to app, operations;
grant select (number, breaks) on schema_migrations to app, operations;
