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
const ownRoles = ['app', 'operations', 'keyholder', 'migrator'];

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
      where not coalesce(c.relrowsecurity and c.relforcerowsecurity, false) order by 1`);
    const powerful = await db.execute<{ name: string }>(
      sql`select rolname as name from pg_roles where rolname = any (${named(ownRoles)}) and (rolsuper or rolbypassrls) order by 1`,
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
