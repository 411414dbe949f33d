import { and, asc, eq, lte } from 'drizzle-orm';
import { asPlatformMachine, type PlatformActor } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import { errorCode, type Log } from '../../platform/log.ts';
import type { Database, PlatformTx } from '../../platform/tenant-transaction.ts';
import { contactForClose } from './contact-for-close.ts';
import { openContact } from './content.ts';
import { CloseAway, CloseRefused, type LeadId, type SalesContacts } from './ports.ts';
import { attemptLease, mostAttempts, waitAfter } from './schedule.ts';
import { contactRequests } from './table.ts';
import { writeContact } from './write-contact.ts';

type Uses = Readonly<{ operations: Database; keys: KeyRing; salesContacts: SalesContacts; clock: Clock; log: Log }>;
type Row = typeof contactRequests.$inferSelect;

/** Milliseconds after which a run begins no more attempts: its lease must outlast the last. */
const patience = 2 * 60_000;

/** The request could not be opened: it was changed, or its key is another deployment's. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Takes the next request that is due, for as long as an attempt may last: a worker that dies is followed by another. */
async function take(tx: PlatformTx): Promise<Row | null> {
  const [due] = await tx.db
    .select()
    .from(contactRequests)
    .where(and(eq(contactRequests.state, 'waiting'), lte(contactRequests.nextAttemptAt, tx.now)))
    .orderBy(asc(contactRequests.nextAttemptAt))
    .limit(1)
    .for('update', { skipLocked: true });
  if (!due) return null;
  const attempt = due.attempt + 1;
  const nextAttemptAt = new Date(tx.now.getTime() + attemptLease);
  await tx.db.update(contactRequests).set({ attempt, nextAttemptAt }).where(eq(contactRequests.id, due.id));
  return { ...due, attempt };
}

/** The row as this attempt left it: another that took it meanwhile has counted on. */
const mine = ({ id, attempt }: Row) =>
  and(eq(contactRequests.id, id), eq(contactRequests.state, 'waiting'), eq(contactRequests.attempt, attempt));

async function noteSent(tx: PlatformTx, actor: PlatformActor, row: Row, lead: LeadId): Promise<void> {
  const { rowCount } = await tx.db
    .update(contactRequests)
    .set({ state: 'sent', lead, sentAt: tx.now, trouble: null })
    .where(mine(row));
  const about = { kind: 'contact', id: row.id } as const;
  if (rowCount) await auditPlatform(tx, actor, 'contact.sent', about, { lead, attempt: row.attempt });
}

async function noteFailed(tx: PlatformTx, actor: PlatformActor, row: Row, error: unknown): Promise<'waiting' | 'dead'> {
  const trouble = errorCode(error).slice(0, 60);
  const hopeless = error instanceof CloseRefused || error instanceof Unreadable;
  const state = hopeless || row.attempt >= mostAttempts ? 'dead' : 'waiting';
  const wait = waitAfter(row.attempt, error instanceof CloseAway ? error.retryAfterMs : null);
  const nextAttemptAt = new Date(tx.now.getTime() + wait);
  const { rowCount } = await tx.db.update(contactRequests).set({ state, trouble, nextAttemptAt }).where(mine(row));
  if (rowCount && state === 'dead')
    await auditPlatform(tx, actor, 'contact.given-up', { kind: 'contact', id: row.id }, { trouble });
  return state;
}

/** Makes one attempt, outside any transaction, and writes down what became of it. Says whether it makes sense to go on with others. */
async function tryOnce(uses: Uses, actor: PlatformActor, row: Row): Promise<boolean> {
  try {
    const content = await openContact(uses, row.id, row.content);
    if (!content) throw new Unreadable();
    const lead = await writeContact(uses.salesContacts, contactForClose(row, content));
    await uses.operations.onPlatform((tx) => noteSent(tx, actor, row, lead));
    return true;
  } catch (error) {
    const state = await uses.operations.onPlatform((tx) => noteFailed(tx, actor, row, error));
    const said = { contact: row.id, error: errorCode(error) };
    if (state === 'dead') uses.log('contact.dead', said);
    else uses.log('contact.waits', { ...said, attempt: row.attempt });
    return error instanceof CloseRefused || error instanceof Unreadable;
  }
}

/**
 * Writes down in Close who has asked for a demo and is due, one after the other. Where Close is away or busy it stops, and the request waits; where Close refuses
 * one, or three days of attempts have failed, it is given up and shown. Gives how many attempts there were.
 */
export async function sendContacts(uses: Uses): Promise<number> {
  const actor = asPlatformMachine('contact-keeper');
  authorise(actor, 'contact.send');
  if (uses.salesContacts.host === null) return 0;
  const began = uses.clock.now().getTime();
  let attempts = 0;
  while (uses.clock.now().getTime() - began < patience) {
    const row = await uses.operations.onPlatform(take);
    if (!row) break;
    attempts += 1;
    if (!(await tryOnce(uses, actor, row))) break;
  }
  return attempts;
}
