import { and, eq } from 'drizzle-orm';
import { asMachine, type Staff } from '../actor.ts';
import { audit } from '../audit/audit.ts';
import { auditPlatform } from '../audit/platform-audit.ts';
import { authorise } from '../authorise.ts';
import type { Database } from '../tenant-transaction.ts';
import { messageIdOf, readMessageId, type DeadLetter } from './dead-letter.ts';
import { outbox } from './table.ts';

/**
 * Decides under which message id a dead letter goes out again: the attempt after the one it died at, since a broker drops an id
 * it has seen. The same dead letter always gets the same id, so a repetition after a crash is dropped there. Null for a message
 * that did not come from the outbox. `by` is the member of staff who asks: the platform's own log has them.
 */
export async function sendAgain(
  uses: { database: Database },
  letter: DeadLetter,
  by: Staff | null = null,
): Promise<string | null> {
  const died = readMessageId(letter.messageId);
  const { company } = letter;
  if (!died || !company) return null;
  const actor = asMachine('relay', company);
  authorise(actor, 'outbox.relay');
  const attempt = died.attempt + 1;
  return uses.database.inTenant(company, async (tx) => {
    const its = and(eq(outbox.companyId, company), eq(outbox.id, died.id));
    const [row] = await tx.db.select({ attempt: outbox.attempt }).from(outbox).where(its).for('update');
    // The outbox forgets what was sent long ago; the dead letter still carries its body.
    if (!row || row.attempt < attempt) {
      if (row) await tx.db.update(outbox).set({ attempt, sentAt: tx.now }).where(its);
      const { queue, reason, deliveries } = letter;
      await audit(tx, actor, 'message.sent-again', { kind: 'message', id: died.id }, { queue, reason, deliveries });
      const subject = { kind: 'message', id: died.id } as const;
      if (by) await auditPlatform(tx, by, 'message.sent-again', subject, { company, queue, attempt });
    }
    return messageIdOf({ id: died.id, attempt });
  });
}
