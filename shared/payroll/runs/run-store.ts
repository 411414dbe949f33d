import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { isId } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { rowsOfPage } from '../../platform/listing/sorted-page.ts';
import { payrollRuns, payrollSettings } from './table.ts';

export type RunRecord = typeof payrollRuns.$inferSelect;

const mine = (tx: Tx, id: Id) => and(eq(payrollRuns.companyId, tx.company), eq(payrollRuns.id, id));

/**
 * Makes whoever opens or locks a run of the company wait for whoever is doing so: what would be lines is then looked for by one at a time.
 * Taken before anything else is locked.
 */
export async function lockPayroll(tx: Tx): Promise<void> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`payroll|${tx.company}`}, 0))`);
}

/** A run of the transaction's company. Throws Problem `not-found`: a foreign id and an absent one look the same. */
export async function readRunRow(tx: Tx, id: Id): Promise<RunRecord> {
  const [found] = await tx.db.select().from(payrollRuns).where(mine(tx, id));
  if (!found) throw new Problem('not-found');
  return found;
}

/** The same, and locked until the end. */
export async function loadRun(tx: Tx, id: Id): Promise<RunRecord> {
  const [found] = await tx.db.select().from(payrollRuns).where(mine(tx, id)).for('update');
  if (!found) throw new Problem('not-found');
  return found;
}

/** Writes a change to a run where it still is in the state it was loaded in. Throws Problem `changed-meanwhile` when it is not. */
export async function writeRun(
  tx: Tx,
  loaded: RunRecord,
  change: Partial<typeof payrollRuns.$inferInsert>,
): Promise<RunRecord> {
  const [written] = await tx.db
    .update(payrollRuns)
    .set(change)
    .where(and(mine(tx, loaded.id), eq(payrollRuns.state, loaded.state)))
    .returning();
  if (!written) throw new Problem('changed-meanwhile');
  return written;
}

/** The company's latest run; null before the first. */
export async function latestRun(tx: Tx): Promise<RunRecord | null> {
  const [latest] = await tx.db
    .select()
    .from(payrollRuns)
    .where(eq(payrollRuns.companyId, tx.company))
    .orderBy(desc(payrollRuns.number))
    .limit(1);
  return latest ?? null;
}

/** A page of runs, the latest first. `cursor` is the id of the last one of the page before. Throws Problem `input-invalid` for one that is no id. */
export async function pageOfRuns(tx: Tx, cursor: string | undefined): Promise<{ page: RunRecord[]; next: Id | null }> {
  if (cursor !== undefined && !isId(cursor)) throw new Problem('input-invalid');
  const before = sql`(select r.number from payroll_runs r where r.company_id = ${tx.company} and r.id = ${cursor})`;
  const found = await tx.db
    .select()
    .from(payrollRuns)
    .where(
      and(eq(payrollRuns.companyId, tx.company), cursor === undefined ? undefined : lt(payrollRuns.number, before)),
    )
    .orderBy(desc(payrollRuns.number))
    .limit(rowsOfPage + 1);
  const page = found.slice(0, rowsOfPage);
  return { page, next: found.length > rowsOfPage ? page.at(-1)!.id : null };
}

export type SettingsRecord = Pick<typeof payrollSettings.$inferSelect, 'version' | 'twoPeople'>;

/** How the company wants its runs locked; as simple as it gets where it has not said. */
export async function readSettings(tx: Tx): Promise<SettingsRecord> {
  const [row] = await tx.db
    .select({ version: payrollSettings.version, twoPeople: payrollSettings.twoPeople })
    .from(payrollSettings)
    .where(eq(payrollSettings.companyId, tx.company));
  return row ?? { version: 0, twoPeople: false };
}
