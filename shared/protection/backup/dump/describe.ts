import type * as pg from '../../../platform/postgres-types.ts';
import { describeKeys } from './describe-keys.ts';
import { describeDatabase, describeDefaults, describeRoles } from './describe-roles.ts';
import { describeTables } from './describe-tables.ts';
import type { Described } from './described.ts';
import { resetSql, settingsSql } from './settings-sql.ts';

/** A database written down as SQL: what is run before its rows are put in, and what is run after. */
export type Schema = Readonly<{ roles: string; tables: string; keys: string; defaults: string }>;

async function ask(client: pg.ClientBase, described: readonly Described[]): Promise<string> {
  const parts: string[] = [];
  for (const { what, query } of described) {
    const { rows } = await client.query<{ sql: string }>(query);
    if (rows.length > 0) parts.push(`-- ${what}\n${rows.map(({ sql }) => `${sql}\n`).join('')}`);
  }
  return parts.join('\n');
}

/** Reads the catalogs under the settings of a dump. Two databases that are the same have the same text. */
export async function describeSchema(client: pg.ClientBase): Promise<Schema> {
  return {
    roles: `${settingsSql}\n${await ask(client, describeRoles)}\n${await ask(client, describeDatabase)}`,
    tables: await ask(client, describeTables),
    keys: await ask(client, describeKeys),
    defaults: `${await ask(client, describeDefaults)}\nreset role;\n${resetSql}`,
  };
}
