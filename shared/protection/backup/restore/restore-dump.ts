import type * as pg from '../../../platform/postgres-types.ts';
import { decompressed } from '../../../platform/compress.ts';
import { resetSql, settingsSql } from '../dump/settings-sql.ts';
import type { ManifestObject } from '../manifest.ts';
import { partNames } from '../places.ts';
import type { BackupReader } from '../ports.ts';
import { checkObjects, objectBytes } from './check-objects.ts';
import type { FoundBackup } from './find-backup-store.ts';
import { runBlocks, runStatements } from './run-object.ts';
import { RestoredOtherwise, verifyPolicies, verifyRows, verifySchema } from './verify-restored.ts';

/** There is something in the database that was to be restored into. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
  readonly code = 'not-empty';
  constructor() {
    super('the database is not empty: nothing is restored over what is there');
  }
}

const anything = `select 1 from pg_catalog.pg_class where relnamespace not in (select oid from pg_catalog.pg_namespace
    where nspname like 'pg\\_%' or nspname = 'information_schema')
  union all select 1 from pg_catalog.pg_proc where pronamespace = 'public'::pg_catalog.regnamespace
  union all select 1 from pg_catalog.pg_namespace where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema') limit 1`;

export type Restored = Readonly<{ rows: number; tables: number; bytes: number }>;

/**
 * Restores a backup into an empty database, in one transaction: at its end all of it is there and was compared with the backup, or
 * nothing is. The connection belongs to an administrator of the server; with `asOwner` to a role that is to own what is restored, on a
 * server that has the other roles already. Throws BackupRefused or NotEmpty before a row is written, RestoredOtherwise, and what PostgreSQL says.
 */
export async function restoreDump(
  client: pg.ClientBase,
  store: BackupReader,
  backup: FoundBackup,
  { asOwner = false, onProgress = () => undefined }: { asOwner?: boolean; onProgress?: (bytes: number) => void } = {},
): Promise<Restored> {
  await checkObjects(store, backup, onProgress);
  const { folder, manifest } = backup;
  const textOf = (object: ManifestObject) => decompressed(objectBytes(store, folder, object));
  const { rows: found } = await client.query(anything);
  if (found.length > 0) throw new NotEmpty();
  await client.query('begin');
  try {
    // The roles of the server are not made by whoever only tries a backup out, and nothing is given away to them.
    const leftOut: readonly string[] = asOwner ? [partNames.roles, partNames.defaults] : [];
    await client.query(settingsSql);
    const ran = new Map<string, string>();
    const tablesOf = Map.groupBy(manifest.tables, ({ object }) => object);
    let rows = 0;
    for (const object of manifest.objects.filter(({ name }) => !leftOut.includes(name))) {
      const tables = tablesOf.get(object.name);
      if (object.name === partNames.keys) rows = await verifyRows(client, manifest);
      if (tables) {
        const names = tables.map(({ name }) => name);
        const counts = await runBlocks(client, object.name, names, textOf(object));
        const other = tables.findIndex((table, at) => table.rows !== counts[at]);
        if (other >= 0)
          throw new RestoredOtherwise(`${counts[other]} rows of ${names[other]}, not ${tables[other]!.rows}`);
      } else ran.set(object.name, await runStatements(client, textOf(object)));
    }
    await client.query(settingsSql);
    await verifyPolicies(client, manifest);
    await verifySchema(client, { tables: ran.get(partNames.tables) ?? '', keys: ran.get(partNames.keys) ?? '' });
    await client.query(resetSql);
    await client.query('commit');
    return { rows, tables: manifest.tables.length, bytes: manifest.objects.reduce((sum, { bytes }) => sum + bytes, 0) };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
