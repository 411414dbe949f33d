import { sql } from 'drizzle-orm';
import type * as pg from '../../../platform/postgres-types.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import type { ManifestTable } from '../manifest.ts';
import { DrillFailed } from './drill-failed.ts';

/** Tables with rows of companies that the app may read. */
const readable = `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity and a.attname = 'company_id'
    and has_column_privilege('app', c.oid, a.attnum, 'select') order by 1`;

/**
 * Looks into a restored database as the product does: without a company nothing is seen, and with one its own rows and no others. Where all
 * companies are looked at, together they see every row there is. Throws DrillFailed.
 */
export async function seeOwnRows(
  owner: pg.ClientBase,
  app: Database,
  companies: readonly Id[],
  areAll: boolean,
  tables: readonly ManifestTable[],
): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(readable);
  const names = rows.map(({ name }) => name);
  const seen = new Map(names.map((name) => [name, 0]));
  await app.onPlatform(async (tx) => {
    for (const name of names)
      if ((await tx.db.execute(sql`select company_id from ${sql.identifier(name)} limit 1`)).rows.length > 0)
        throw new DrillFailed('rows-without-company', name);
  }, 'look');
  for (const company of companies)
    await app.inTenant(
      company,
      async (tx) => {
        for (const name of names) {
          const found = await tx.db.execute(
            sql`select count(*)::int as count, count(*) filter (where company_id <> ${company})::int as others from ${sql.identifier(name)}`,
          );
          const { count, others } = found.rows[0] as { count: number; others: number };
          if (others > 0) throw new DrillFailed('rows-of-others-seen', name);
          seen.set(name, seen.get(name)! + count);
        }
      },
      'look',
    );
  if (!areAll) return;
  const missing = tables.find(({ name, rows: there }) => seen.has(name) && seen.get(name) !== there);
  if (missing) throw new DrillFailed('rows-missing', missing.name);
}
