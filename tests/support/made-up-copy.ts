import type pg from 'pg';
import { makeUpData } from '../../functions/commands/anonymise/make-up-data.ts';
import { makeUpFiles } from '../../functions/commands/anonymise/make-up-files.ts';
import { Secret } from '../../shared/platform/secret.ts';
import type { FreshDatabase } from './fresh-database.ts';

/** A set of made-up data in a database of its own, with the files that go with it. */
export async function madeUpCopy(source: FreshDatabase, target: FreshDatabase, secret = 'a secret of this test') {
  const files = new Map<string, Buffer>();
  const key = new Secret(secret);
  const made = await makeUpData({
    source: await source.client('backup'),
    target: await target.client('migrator'),
    secret: key,
    files: makeUpFiles({ secret: key, files: { put: async (name, bytes) => void files.set(name, bytes) } }),
  });
  return { made, files, secret: key };
}

/** Every row of every table as text, in a fixed order. */
export async function everyRow(client: pg.ClientBase): Promise<Map<string, string[]>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname <> 'schema_migrations' order by 1`,
  );
  const all = new Map<string, string[]>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t order by 1`);
    all.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return all;
}
