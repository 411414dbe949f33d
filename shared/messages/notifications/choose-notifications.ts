import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { chooseNotifications as contract, type NotificationChoices } from './contract.ts';
import { mailGroups } from './notification.ts';
import { choicesOf } from './show-notification-choices.ts';
import { notificationChoices } from './table.ts';

/** Sets what one gets by mail; the app tells it all the same. Throws Problem `not-allowed`, `input-invalid`. */
export async function chooseNotifications(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<NotificationChoices> {
  authorise(actor, 'notification.choose');
  const { mail } = parse(contract.input, input);
  const notByMail = mailGroups.filter((group) => !mail[group]);
  return uses.database.inTenant(actor.company, async (tx) => {
    const change = { notByMail, changedAt: tx.now };
    await tx.db
      .insert(notificationChoices)
      .values({ companyId: tx.company, employeeId: actor.employee, ...change })
      .onConflictDoUpdate({ target: [notificationChoices.companyId, notificationChoices.employeeId], set: change });
    await audit(tx, actor, 'notification.choices-changed', { kind: 'employee', id: actor.employee }, { notByMail });
    return choicesOf(notByMail);
  });
}
