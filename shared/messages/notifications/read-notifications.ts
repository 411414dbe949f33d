import { and, eq, inArray, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { readNotifications as contract } from './contract.ts';
import { notifications } from './table.ts';

/** Marks one's own notifications as read: the named ones, or all. Throws Problem `not-allowed`, `input-invalid`. */
export async function readNotifications(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<void> {
  authorise(actor, 'notification.read');
  const { ids } = parse(contract.input, input);
  if (ids?.length === 0) return;
  await uses.database.inTenant(actor.company, async (tx) => {
    const rows = await tx.db
      .update(notifications)
      .set({ readAt: tx.now })
      .where(
        and(
          eq(notifications.companyId, tx.company),
          eq(notifications.employeeId, actor.employee),
          isNull(notifications.readAt),
          ids ? inArray(notifications.id, ids) : undefined,
        ),
      )
      .returning({ id: notifications.id });
    if (rows.length > 0) {
      await audit(tx, actor, 'notification.read', { kind: 'employee', id: actor.employee }, { count: rows.length });
    }
  });
}
