import { asc, eq, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { PlatformActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { contactRequests, type ContactState } from './table.ts';

/** A request that was given up, as an operator may see it: an id and a reason, never who asked. */
export type DeadContact = Readonly<{ id: Id; askedAt: Date; attempt: number; trouble: string | null }>;

/** How many requests for a demo there are in each state, and those that were given up, the oldest first. */
export async function listContacts(
  uses: { operations: Database },
  actor: PlatformActor,
): Promise<Readonly<{ counts: Readonly<Record<ContactState, number>>; dead: readonly DeadContact[] }>> {
  authorise(actor, 'contact.read');
  return uses.operations.onPlatform(async (tx) => {
    const { id, askedAt, attempt, trouble, state } = contactRequests;
    const counted = await tx.db
      .select({ state, many: sql<number>`count(*)`.mapWith(Number) })
      .from(contactRequests)
      .groupBy(state);
    const many = (wanted: ContactState) => counted.find((one) => one.state === wanted)?.many ?? 0;
    const dead = await tx.db
      .select({ id, askedAt, attempt, trouble })
      .from(contactRequests)
      .where(eq(state, 'dead'))
      .orderBy(asc(askedAt));
    return { counts: { waiting: many('waiting'), sent: many('sent'), dead: many('dead') }, dead };
  }, 'look');
}
