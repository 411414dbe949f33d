import { sql } from 'drizzle-orm';
import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { TableClass } from '../../platform/classification.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ConnectionFact, DatabaseFact, Fact } from './facts.ts';

export type DatabaseSources = Readonly<{
  database: Database;
  operations: Database;
  keyDatabase: Database;
  /** What the catalogue says of every table. */
  classes: readonly TableClass[];
}>;

/** The roles that the service signs in to the database as, and the one that owns its tables. */
const ownRoles = ['app', 'operations', 'keyholder', 'drill', 'migrator'];

/** What a policy of whoever answers people says, as PostgreSQL writes it: rows of the one company that is set, and no way round. */
const ofOneCompany = `(company_id = ( SELECT (NULLIF(current_setting('app.company_id'::text, true), ''::text))::uuid AS "nullif"))`;

async function connectionOf(database: Database): Promise<ConnectionFact> {
  const { rows } = await database.onPlatform(
    ({ db }) =>
      db.execute<{ role: string; ssl: boolean; version: string | null }>(
        sql`select current_user as role, ssl, version from pg_stat_ssl where pid = pg_backend_pid()`,
      ),
    'look',
  );
  const [own] = rows;
  return { role: own?.role ?? '', encrypted: own?.ssl ?? false, version: own?.version ?? 'none' };
}

const named = (names: readonly string[]) => sql`${sql.param(names)}::text[]`;

/** Asks the database’s own catalogue what guards companies’ rows, over the connections that the service itself uses. */
export async function findDatabaseFact(uses: DatabaseSources): Promise<Fact<DatabaseFact>> {
  authorise(asPlatformMachine('trust-keeper'), 'trust.read');
  const ofCompanies = uses.classes.filter(({ kind }) => kind !== 'platform').map(({ table }) => table);
  const sealed = uses.classes.flatMap(({ table, columns }) =>
    Object.entries(columns).flatMap(([column, held]) =>
      'encryption' in held && held.encryption === 'field' ? [`${table}.${column}`] : [],
    ),
  );
  const connections = await Promise.all([uses.database, uses.operations, uses.keyDatabase].map(connectionOf));
  return uses.operations.onPlatform(async ({ db, now }) => {
    const open = await db.execute<{ name: string }>(sql`
      select wanted as name from unnest(${named(ofCompanies)}) wanted
      left join pg_class c on c.relname = wanted and c.relnamespace = 'public'::regnamespace
      where not coalesce(c.relrowsecurity and c.relforcerowsecurity, false) or exists (
        select from pg_policies p where p.schemaname = 'public' and p.tablename = wanted and p.permissive = 'PERMISSIVE'
          and p.roles && '{app,public}'::name[]
          and (coalesce(p.qual, ${ofOneCompany}) <> ${ofOneCompany} or coalesce(p.with_check, ${ofOneCompany}) <> ${ofOneCompany}))
      order by 1`);
    const powerful = await db.execute<{ name: string }>(
      // Whoever is a member of a role can become it, and whoever owns a table can switch off what guards it.
      sql`select r.rolname as name from pg_roles r where r.rolname = any (${named(ownRoles)}) and (r.rolsuper or r.rolbypassrls
          or exists (select from pg_roles p where p.oid <> r.oid and (p.rolsuper or p.rolbypassrls or p.rolname = 'migrator')
            and pg_has_role(r.oid, p.oid, 'member'))
          or r.rolname <> 'migrator' and exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = r.oid))
        union select r.rolname from pg_roles r where r.rolname = 'backup' and (r.rolsuper
          or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            and (c.relowner = r.oid or has_table_privilege(r.oid, c.oid, 'insert, update, delete, truncate'))))
        order by 1`,
    );
    const clear = await db.execute<{ name: string }>(sql`
      select wanted as name from unnest(${named(sealed)}) wanted
      left join information_schema.columns c
        on c.table_schema = 'public' and c.table_name || '.' || c.column_name = wanted
      where c.data_type is distinct from 'bytea' order by 1`);
    const [version] = (
      await db.execute<{ version: number }>(sql`select current_setting('server_version_num')::int as version`)
    ).rows;
    const names = ({ rows }: { rows: readonly { name: string }[] }) => rows.map(({ name }) => name);
    return {
      at: now,
      connections,
      serverVersion: version?.version ?? 0,
      tenantTables: ofCompanies.length,
      openTables: names(open),
      powerfulRoles: names(powerful),
      sealedColumns: sealed.length,
      clearColumns: names(clear),
    };
  }, 'look');
}
