import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { NotificationChoices } from './contract.ts';
import type { MailGroup } from './notification.ts';
import { notByMail } from './wants-mail.ts';

/** What one gets by mail, from what one does not want. */
export const choicesOf = (unwanted: readonly MailGroup[]): NotificationChoices => ({
  mail: {
    decisions: !unwanted.includes('decisions'),
    comments: !unwanted.includes('comments'),
    reminders: !unwanted.includes('reminders'),
  },
});

/** One's own choices; every mail, until one chooses. Throws Problem `not-allowed`. */
export async function showNotificationChoices(
  uses: { database: Database },
  actor: Person,
): Promise<NotificationChoices> {
  authorise(actor, 'notification.read');
  return uses.database.inTenant(actor.company, async (tx) => choicesOf(await notByMail(tx, actor.employee)), 'look');
}
