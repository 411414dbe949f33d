import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { isOwed } from '../../payroll/runs/index.ts';
import { limitsOn } from '../../people/limits/index.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';

/**
 * Why somebody is not erased yet: `unpaid` until payroll has been run; `restricted` until the restriction of their data is lifted, since no
 * run pays who it stands over. For their age alone nobody restricted is erased; on their own request who is not to be paid is. A company
 * that is closed pays nobody any more, so nobody waits for it. To be asked once their claims are locked.
 */
export async function whyNotYet(tx: Tx, employee: Id, byAge: boolean): Promise<'unpaid' | 'restricted' | null> {
  const isRestricted = (await limitsOn(tx, employee)).has('restriction');
  if (byAge && isRestricted) return 'restricted';
  if ((await isClosed(tx)) || !(await isOwed(tx, employee))) return null;
  return isRestricted ? 'restricted' : 'unpaid';
}

/** Whether the company's contract has ended: it is read-only, and no run of it is locked. */
async function isClosed(tx: Tx): Promise<boolean> {
  const ends = await tx.db.execute(
    sql`select from contract_ends where company_id = ${tx.company} and state in ('closed', 'deleting', 'ended')`,
  );
  return ends.rowCount === 1;
}
