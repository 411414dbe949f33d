import { and, eq, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { maySignIn } from '../../people/employees/may-sign-in.ts';
import { employees } from '../../people/employees/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';

/** Everybody of HR who may sign in. */
export async function whoIsHr(tx: Tx): Promise<Id[]> {
  const all = await tx.db
    .select()
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), sql`'hr' = any(${employees.roles})`));
  return all.filter((one) => maySignIn(one, tx.now)).map(({ id }) => id);
}
