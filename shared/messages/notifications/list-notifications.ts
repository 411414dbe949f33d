import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { expenses, openVendor } from '../../claims/expenses/index.ts';
import { reachOf } from '../../kernel/roles.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { listNotifications as contract } from './contract.ts';
import { forRightsOfficers } from './notification.ts';
import { notificationSentence } from './notification-sentence.ts';
import { notifications } from './table.ts';

const latest = 50;
/** How far unread ones are counted: where there are so many, the bell says so many and a plus. */
const mostUnread = 100;

/** One's own latest notifications, newest first, and how many are unread. Throws Problem `not-allowed`. */
export async function listNotifications(
  uses: { database: Database; seals: Seals },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'notification.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const mine = and(eq(notifications.companyId, tx.company), eq(notifications.employeeId, actor.employee));
      const rows = await tx.db
        .select({ row: notifications, claim: expenses })
        .from(notifications)
        .leftJoin(
          expenses,
          and(eq(expenses.companyId, notifications.companyId), eq(expenses.id, notifications.expenseId)),
        )
        .where(mine)
        .orderBy(desc(notifications.id))
        .limit(latest);
      const unread = tx.db
        .select({ one: sql`1` })
        .from(notifications)
        .where(and(mine, isNull(notifications.readAt)))
        .limit(mostUnread);
      const seesAll = reachOf('expense.read', actor.roles) === 'company';
      const items = rows.map(async ({ row, claim }) => {
        const seen = claim && (seesAll || claim.employeeId === actor.employee) ? claim : null;
        return {
          id: row.id,
          at: row.at.toISOString(),
          read: row.readAt !== null,
          kind: row.kind,
          sentence: notificationSentence(row),
          expenseId: row.expenseId,
          apiKeyId: row.apiKeyId,
          rights:
            row.rightsRequestId === null
              ? null
              : { request: row.rightsRequestId, forHr: forRightsOfficers.has(row.kind) },
          about: seen && { vendor: await openVendor(uses, tx, seen), total: seen.total, currency: seen.currency },
        };
      });
      return {
        // The id says when the row was written, and `at` when it happened: a list of what is new follows the latter.
        items: (await Promise.all(items)).toSorted((a, b) => b.at.localeCompare(a.at)),
        unread: await tx.db.$count(unread.as('unread')),
      };
    },
    'look',
  );
}
