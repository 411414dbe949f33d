import type { Lint } from './isolation-lints.ts';

const ownCompany = `(company_id = ( SELECT (NULLIF(current_setting('app.company_id'::text, true), ''::text))::uuid AS "nullif"))`;

/** Tables of ours: ordinary ones in schema public, but the list of migrations. */
const ours = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'schema_migrations'`;
/** The columns of a key, in order, as text[]. */
const columnsOf = (keys: string, table: string) => `(
  select array_agg(a.attname::text order by part.place) from unnest(${keys}) with ordinality part (number, place)
  join pg_attribute a on a.attrelid = ${table} and a.attnum = part.number)`;

/** What tables, their policies, keys and indexes have to keep; the numbers are those of the lints of supabase/splinter. */
export const tableLints: readonly Lint[] = [
  {
    says: 'has no row-level security (splinter 0013)',
    sql: `select c.relname from pg_class c where ${ours} and not c.relrowsecurity and c.relname <> all ($1)`,
    values: ({ platformTables }) => [platformTables],
  },
  {
    says: 'does not force row-level security on its owner',
    sql: `select c.relname from pg_class c where ${ours} and not c.relforcerowsecurity and c.relname <> all ($1)`,
    values: ({ platformTables }) => [platformTables],
  },
  {
    says: 'has row-level security and no policy (splinter 0008)',
    sql: `select c.relname from pg_class c where ${ours} and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid)`,
  },
  {
    says: 'has a policy and no row-level security (splinter 0007)',
    sql: `select c.relname from pg_class c where ${ours} and not c.relrowsecurity
      and exists (select from pg_policy p where p.polrelid = c.oid)`,
  },
  {
    says: 'has several permissive policies for one role and act (splinter 0006)',
    sql: `select p.tablename from pg_policies p join lateral unnest(p.roles) role on true
      group by p.tablename, role, p.cmd having count(*) > 1`,
  },
  {
    says: 'has a policy that is not the company’s own rows (splinter 0003, 0024)',
    sql: `select p.tablename || '.' || p.policyname from pg_policies p
      where not (p.cmd = 'ALL' and p.permissive = 'PERMISSIVE' and p.qual is not distinct from $2 and p.with_check is not distinct from $2)
      and not (p.tablename = any ($1) and p.policyname = 'crossing' and p.roles = '{operations}')`,
    values: ({ crossingTables }) => [crossingTables, ownCompany],
  },
  {
    says: 'has a policy that is for other roles than its kind of table has',
    // The owner is let at one company's rows of them as well where an erasure is done again from its ledger, which the owner does.
    sql: `select p.tablename || '.' || p.policyname from pg_policies p
      where p.policyname <> 'crossing' and not (p.tablename = any ($1) and p.roles = '{app,migrator}') and p.roles <> (case when p.tablename = any ($1) then '{app}' else '{public}' end)::name[]`,
    values: ({ crossingTables }) => [crossingTables],
  },
  {
    says: 'has a column that says the company and may be empty, or none',
    sql: `select c.relname from pg_class c where ${ours} and c.relname <> all ($1) and not exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id' and a.attnotnull)`,
    values: ({ platformTables }) => [platformTables],
  },
  {
    says: 'has a unique key that does not start with the company: it tells others what exists',
    sql: `select c.relname || '.' || k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
      where ${ours} and k.contype in ('p', 'u') and c.relname <> all ($1)
      and (${columnsOf('k.conkey', 'c.oid')})[1] <> 'company_id'`,
    values: ({ platformTables }) => [platformTables],
  },
  {
    says: 'has an index that does not start with the company',
    sql: `select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
      where ${ours} and c.relname <> all ($1) and i.indexrelid::regclass::text <> all ($2)
      and (${columnsOf('i.indkey', 'c.oid')})[1] is distinct from 'company_id'`,
    values: ({ platformTables, crossingIndexes }) => [platformTables, crossingIndexes],
  },
  {
    says: 'refers to another company’s rows: the foreign key leaves the company out',
    sql: `select c.relname || '.' || k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
      where ${ours} and k.contype = 'f' and k.confrelid is distinct from to_regclass('companies')
      and not (c.relname = any ($1) and k.confrelid::regclass::text = any ($1))
      and ((${columnsOf('k.conkey', 'k.conrelid')})[1] <> 'company_id'
        or (${columnsOf('k.confkey', 'k.confrelid')})[1] <> 'company_id')`,
    values: ({ platformTables }) => [platformTables],
  },
  {
    says: 'has a foreign key without an index to follow it backwards (splinter 0001)',
    sql: `select c.relname || '.' || k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
      where ${ours} and k.contype = 'f' and not exists (select from pg_index i where i.indrelid = k.conrelid
        and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey and i.indpred is null)`,
  },
];
