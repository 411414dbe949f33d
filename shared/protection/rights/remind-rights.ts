import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { addDays, swedishDay } from '../../kernel/plain-date.ts';
import type { NotificationKind } from '../../messages/notifications/index.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { dueReminder, firstReminder, type Reminder } from './reminder.ts';
import { rightsRequests } from './table.ts';
import { tellHr } from './tell-of-request.ts';

const kinds = {
  '14': 'rights-due-in-14-days',
  '7': 'rights-due-in-7-days',
  '2': 'rights-due-in-2-days',
  overdue: 'rights-overdue',
} as const satisfies Record<Reminder, NotificationKind>;

/** How many requests of a company are looked at in one go: the most urgent, and the others an hour later. */
const batch = 200;

/**
 * Reminds a company's HR of requests whose last day draws near or has passed, in the app and by mail: each reminder once, however often it
 * runs and whoever runs beside it. Gives how many requests were told of.
 */
export async function remindRights(uses: { database: Database }, company: Id): Promise<number> {
  const actor = asMachine('rights-keeper', company);
  authorise(actor, 'rights-request.remind');
  return uses.database.inTenant(company, async (tx) => {
    const today = swedishDay(tx.now);
    const near = await tx.db
      .select()
      .from(rightsRequests)
      .where(
        and(
          eq(rightsRequests.companyId, tx.company),
          sql`${rightsRequests.state} in ('received', 'identity-verified', 'decided')`,
          lte(rightsRequests.dueOn, addDays(today, firstReminder)),
          sql`not ('overdue' = any(${rightsRequests.reminded}))`,
        ),
      )
      .orderBy(asc(rightsRequests.dueOn), asc(rightsRequests.id))
      .limit(batch)
      .for('update', { skipLocked: true });
    let told = 0;
    for (const request of near) {
      const due = dueReminder(request.dueOn, request.reminded, today);
      if (!due) continue;
      // No version with it: whoever of HR is about to answer has seen everything that they decide on.
      await tx.db
        .update(rightsRequests)
        .set({ reminded: [...due.passed] })
        .where(and(eq(rightsRequests.companyId, tx.company), eq(rightsRequests.id, request.id)));
      const about = { kind: 'rights-request', id: request.id } as const;
      await audit(tx, actor, 'rights-request.reminded', about, { kind: request.kind, reminder: due.tell });
      await tellHr(tx, request, request.employeeId, kinds[due.tell]);
      told += 1;
    }
    return told;
  });
}
