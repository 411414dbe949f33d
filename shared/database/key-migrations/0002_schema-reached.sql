-- breaks: nothing
-- How far this schema is, and the last migration that breaks programs of before: every program asks it too when it starts, and reads no more
-- than this of the migrator's table.
create function schema_reached(out newest integer, out breaking integer)
language sql stable set search_path = pg_catalog, public as $$
  select coalesce(max(number), 0), coalesce(max(number) filter (where breaks <> 'nothing'), 0) from public.schema_migrations;
$$;
revoke all on function schema_reached() from public;
grant execute on function schema_reached() to keyholder;
grant select (number, breaks) on schema_migrations to keyholder;
