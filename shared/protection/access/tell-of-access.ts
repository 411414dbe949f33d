import { and, eq, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { tell } from '../../messages/notifications/index.ts';
import { employees } from '../../people/employees/table.ts';
import { asMachine } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';

/** Tells everybody in HR of a grant, in the app and by mail, in the transaction that makes it. Whoever calls has authorised that. */
export async function tellOfAccess(tx: Tx, grant: Id): Promise<void> {
  const hr = await tx.db
    .select({ employee: employees.id })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), sql`'hr' = any(${employees.roles})`));
  const actor = asMachine('messenger', tx.company);
  for (const { employee } of hr)
    await tell(tx, actor, { employee, kind: 'access-granted', mail: true, about: { grantId: grant }, values: {} });
}
