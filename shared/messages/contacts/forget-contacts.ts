import { asc, eq, lt } from 'drizzle-orm';
import { asPlatformMachine, type PlatformActor } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import { errorCode, type Log } from '../../platform/log.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { contactForClose } from './contact-for-close.ts';
import { addressKeyOf, openContact } from './content.ts';
import type { SalesContacts } from './ports.ts';
import { contactRequests } from './table.ts';

type Uses = Readonly<{ operations: Database; keys: KeyRing; salesContacts: SalesContacts; clock: Clock; log: Log }>;
type Row = typeof contactRequests.$inferSelect;
type Why = 'retention' | 'request';

const year = 365 * 86_400_000;
/** Requests of one run; the next day goes on. */
const batch = 200;

/** Close is off, and holds somebody who is to be forgotten. */
class CloseOff extends Error {
  override readonly name = 'CloseOff';
}

/**
 * Removes somebody from Close first and from here after it: where the first fails, what is here still says what is there. A lead is told apart by the row, so a
 * request that never reached Close is removed here alone.
 */
async function forget(uses: Uses, actor: PlatformActor, row: Row, why: Why): Promise<void> {
  const content = await openContact(uses, row.id, row.content);
  let inClose: 'removed' | 'kept' | 'never there' = 'never there';
  if (content && uses.salesContacts.host !== null) {
    const contact = contactForClose(row, content);
    // Of an attempt that nobody saw the end of, Close may know and the row not.
    const lead = row.lead ?? (row.attempt > 0 ? await uses.salesContacts.findLead(contact) : null);
    if (lead !== null) inClose = await uses.salesContacts.remove(lead, contact, why === 'retention');
  } else if (row.lead !== null || row.attempt > 0) throw new CloseOff();
  await uses.operations.onPlatform(async (tx) => {
    const { rowCount } = await tx.db.delete(contactRequests).where(eq(contactRequests.id, row.id));
    if (rowCount)
      await auditPlatform(tx, actor, 'contact.forgotten', { kind: 'contact', id: row.id }, { why, inClose });
  });
}

/** Forgets whoever asked for a demo twelve months ago; of customers, Close keeps the contact. Gives how many. */
export async function forgetContacts(uses: Uses): Promise<number> {
  const actor = asPlatformMachine('contact-keeper');
  authorise(actor, 'contact.forget');
  const before = new Date(uses.clock.now().getTime() - year);
  const rows = await uses.operations.onPlatform((tx) =>
    tx.db
      .select()
      .from(contactRequests)
      .where(lt(contactRequests.askedAt, before))
      .orderBy(asc(contactRequests.askedAt))
      .limit(batch),
  );
  let gone = 0;
  for (const row of rows)
    await forget(uses, actor, row, 'retention').then(
      () => (gone += 1),
      (error: unknown) => uses.log('contact.not-forgotten', { contact: row.id, error: errorCode(error) }),
    );
  return gone;
}

/**
 * Forgets everything that somebody with this address has asked, here and in Close, because they want it. Gives how many requests there were. Rejects with
 * CloseAway or CloseRefused, and nothing is gone from here that is still there.
 */
export async function eraseContact(uses: Uses, actor: PlatformActor, email: string): Promise<number> {
  authorise(actor, 'contact.forget');
  const addressKey = await addressKeyOf(uses, email);
  const rows = await uses.operations.onPlatform((tx) =>
    tx.db.select().from(contactRequests).where(eq(contactRequests.addressKey, addressKey)),
  );
  for (const row of rows) await forget(uses, actor, row, 'request');
  return rows.length;
}
