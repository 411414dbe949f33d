import type * as pg from '../../../platform/postgres-types.ts';
import { contentOf, sumOfRows } from '../content-hash.ts';
import { describeSchema } from '../dump/describe.ts';
import type { Manifest } from '../manifest.ts';

/** What the database has after a restore is not what the backup says that it had. */
export class RestoredOtherwise extends Error {
  override readonly name = 'RestoredOtherwise';
  readonly code = 'restored-otherwise';
  constructor(what: string) {
    super(`what was restored is not what was backed up: ${what}`);
  }
}

/** PostgreSQL writes conditions with more or fewer brackets when it has read its own text once. */
const withoutBrackets = (sql: string): string => sql.replaceAll(/[()\s]+/g, ' ');

/**
 * Compares every table's rows with the manifest; gives how many there are. To be asked before the policies are there: they hide rows from
 * whoever owns them, and under the settings of a dump. Throws RestoredOtherwise.
 */
export async function verifyRows(client: pg.ClientBase, { version, tables }: Manifest): Promise<number> {
  const ask = version === 1 ? sumOfRows : contentOf;
  let sum = 0;
  for (const table of tables) {
    const { rows, content } = await ask(client, `public.${client.escapeIdentifier(table.name)}`);
    if (rows !== table.rows || content !== table.content) throw new RestoredOtherwise(`the rows of ${table.name}`);
    sum += table.rows;
  }
  return sum;
}

/** Compares which tables there are, and whose policies hold for their owner too. Throws RestoredOtherwise. */
export async function verifyPolicies(client: pg.ClientBase, { tables }: Manifest): Promise<void> {
  const { rows } = await client.query<{ name: string; forced: boolean }>(
    `select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_catalog.pg_class
     where relkind = 'r' and relnamespace = 'public'::pg_catalog.regnamespace`,
  );
  const found = new Map(rows.map((table) => [table.name, table.forced]));
  if (found.size !== tables.length) throw new RestoredOtherwise(`${found.size} tables, not ${tables.length}`);
  const other = tables.find(({ name, forced }) => found.get(name) !== forced);
  if (other) throw new RestoredOtherwise(`the policies of ${other.name}`);
}

/** Writes the restored database down as a dump does, and compares it with what was run. Throws RestoredOtherwise. */
export async function verifySchema(
  client: pg.ClientBase,
  ran: Readonly<{ tables: string; keys: string }>,
): Promise<void> {
  const found = await describeSchema(client);
  for (const part of ['tables', 'keys'] as const)
    if (withoutBrackets(found[part]) !== withoutBrackets(ran[part])) throw new RestoredOtherwise(`its ${part}`);
}
