import { and, eq, isNull } from 'drizzle-orm';
import type { Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Message } from '../../platform/outbox/message.ts';
import type { Secret } from '../../platform/secret.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Place } from './lanes.ts';
import { pauseWhenHeld, type Pace } from './schedule.ts';
import { openSecrets } from './secret.ts';
import { lockDelivery, updateDelivery, type Found } from './store.ts';
import { webhookAttempts } from './table.ts';
import { nextInLine } from './turns.ts';
import { wakeAt } from './wake-delivery.ts';

/** An attempt that is this worker's until `until`, and whoever else wants one waits. */
export type Begun = Found & Readonly<{ attempt: Id; until: Date; secrets: readonly Secret[] }>;
export type NotBegun = 'stale' | 'stopped' | 'under-way' | 'early' | 'resting' | 'held';

/** What clocks of two machines, or of a broker, may differ by. */
const skew = 1_000;

export const randomShare = (randomness: Randomness): number => randomness.bytes(4).readUInt32BE() / 2 ** 32;
const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

/**
 * Decides in a transaction whether a delivery that was woken is attempted, and writes the attempt down before anything is sent. Every
 * other answer leaves a later message, or nothing to do.
 */
export async function beginAttempt(
  tx: Tx,
  uses: { seals: Seals; randomness: Randomness; webhookPace: Pace },
  { delivery: id, wake, held }: Message<'deliver-webhook'>,
  place: Place,
): Promise<Begun | NotBegun> {
  const found = await lockDelivery(tx, id);
  if (!found || found.delivery.state !== 'waiting' || found.delivery.wake !== wake) return 'stale';
  const { delivery, endpoint } = found;
  const stays = (at: Date, why: NotBegun, times = 0) => wakeAt(tx, delivery, at, { held: times }).then(() => why);

  if (delivery.leaseUntil && delivery.leaseUntil > tx.now) return stays(delivery.leaseUntil, 'under-way');
  if (delivery.leaseId)
    // Its worker is taken to be dead: what became of the attempt, the receiver alone knows.
    await tx.db
      .update(webhookAttempts)
      .set({ outcome: 'interrupted' })
      .where(
        and(
          eq(webhookAttempts.companyId, tx.company),
          eq(webhookAttempts.deliveryId, id),
          isNull(webhookAttempts.outcome),
        ),
      );
  if (endpoint.state === 'off') {
    const ended = { state: 'stopped', nextAt: null, leaseId: null, leaseUntil: null, doneAt: tx.now } as const;
    await updateDelivery(tx, id, ended);
    await nextInLine(tx, endpoint.id);
    return 'stopped';
  }
  if (delivery.nextAt && delivery.nextAt > later(tx.now, skew)) return stays(delivery.nextAt, 'early', held);
  const random = randomShare(uses.randomness);
  if (endpoint.restsUntil && endpoint.restsUntil > tx.now) {
    // All that waits for it would else come at the same moment.
    const spread = Math.min(endpoint.restsUntil.getTime() - tx.now.getTime(), 60_000) * random * 0.5;
    return stays(later(endpoint.restsUntil, spread), 'resting');
  }
  const isWell = endpoint.answeredAt !== null && endpoint.failingSince === null;
  if (!place.enter(new URL(endpoint.url).host, isWell))
    return stays(later(tx.now, pauseWhenHeld(held, random, uses.webhookPace.held)), 'held', held + 1);

  const attempt = tx.newId();
  const until = later(tx.now, uses.webhookPace.lease);
  const number = delivery.attempts + 1;
  await updateDelivery(tx, id, { attempts: number, leaseId: attempt, leaseUntil: until });
  await tx.db
    .insert(webhookAttempts)
    .values({ companyId: tx.company, id: attempt, deliveryId: id, number, begunAt: tx.now });
  return { ...found, attempt, until, secrets: await openSecrets(uses.seals, endpoint, tx.now) };
}
