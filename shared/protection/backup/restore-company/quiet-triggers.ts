import { sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/tenant-transaction.ts';

/**
 * Writes rows as they were, as a restore of everything does: no trigger of ours sees them come, for each says what may be done and not what
 * was. References are kept by the database as ever, and what is asked at the end of every transaction (that ledgers add up) is asked
 * here too, before triggers see again. Nobody else writes into these tables meanwhile.
 */
export async function withoutTriggers(tx: Tx, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const { rows } = await tx.db.execute<{ table: string; name: string }>(sql`
    select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgconstraint = 0 and t.tgenabled = 'O'
      and c.relname = any(${sql.param([...tables])}::text[]) order by 1, 2`);
  const set = async (to: 'enable' | 'disable'): Promise<void> => {
    for (const { table, name } of rows)
      await tx.db.execute(
        sql`alter table public.${sql.identifier(table)} ${sql.raw(to)} trigger ${sql.identifier(name)}`,
      );
  };
  await set('disable');
  await work();
  await tx.db.execute(sql`set constraints all immediate`);
  await set('enable');
}
