import { sql } from 'drizzle-orm';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';

/** That rows of a table refer to rows of another, by the names of the columns of each in the same order. */
export type Reference = Readonly<{ from: string; columns: readonly string[]; to: string; theirs: readonly string[] }>;

/** Every reference between tables, as the database itself knows it. */
export async function readReferences(tx: Pick<PlatformTx, 'db'>): Promise<Reference[]> {
  const named = (table: string, keys: string) => sql`(
    select array_agg(a.attname::text order by k.at) from unnest(${sql.raw(keys)}) with ordinality as k(num, at)
    join pg_attribute a on a.attrelid = ${sql.raw(table)} and a.attnum = k.num)`;
  const { rows } = await tx.db.execute(sql`
    select c.conrelid::regclass::text as "from", ${named('c.conrelid', 'c.conkey')} as columns,
      c.confrelid::regclass::text as "to", ${named('c.confrelid', 'c.confkey')} as theirs
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace
    order by c.conrelid::regclass::text, c.conname`);
  return rows as unknown as Reference[];
}
