import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Randomness } from '../../platform/clock.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { randomShare, type Begun } from './begin-attempt.ts';
import type { Sent } from './ports.ts';
import { pauseAfter, restAfter, verdictOf, type Pace } from './schedule.ts';
import { lockDelivery, updateDelivery } from './store.ts';
import { webhookAttempts, webhookEndpoints } from './table.ts';
import { nextInLine } from './turns.ts';
import { wakeAt } from './wake-delivery.ts';

export type Ended = 'delivered' | 'again' | 'given-up' | 'gone' | 'late';

const minute = 60_000;
const unheard = or(isNull(webhookAttempts.outcome), eq(webhookAttempts.outcome, 'interrupted'));

/** Writes down what became of an attempt, and what follows: done, another one, or an end to it; and whose turn it is then. */
export async function endAttempt(
  tx: Tx,
  actor: MachineActor,
  uses: { randomness: Randomness; webhookPace: Pace },
  begun: Begun,
  sent: Sent,
): Promise<Ended> {
  const ended = await conclude(tx, actor, uses, begun, sent);
  await nextInLine(tx, begun.endpoint.id);
  return ended;
}

async function conclude(
  tx: Tx,
  actor: MachineActor,
  uses: { randomness: Randomness; webhookPace: Pace },
  begun: Begun,
  sent: Sent,
): Promise<Ended> {
  const { attempt, delivery, endpoint } = begun;
  const verdict = verdictOf(sent);
  const found = await lockDelivery(tx, delivery.id);
  await logEnd(tx, begun, sent);
  // Whoever took it over when the lease had run out says what becomes of it.
  if (!found || found.delivery.leaseId !== attempt) return 'late';

  const { result } = sent;
  const last = { lastStatus: result.fault === null ? result.status : null, lastFault: result.fault };
  const free = { leaseId: null, leaseUntil: null };
  const subject = { kind: 'webhook-delivery', id: delivery.id } as const;
  const details = { endpoint: endpoint.id, attempts: found.delivery.attempts };
  if (verdict === 'delivered') {
    await updateDelivery(tx, delivery.id, { ...free, ...last, state: 'delivered', nextAt: null, doneAt: tx.now });
    await isWell(tx, begun);
    await audit(tx, actor, 'webhook.sent', subject, details);
    return 'delivered';
  }

  const rest = restAfter(sent, tx.now);
  await isFailing(tx, begun, rest);
  const failures = found.delivery.failures + 1;
  const pause =
    verdict === 'gone'
      ? null
      : pauseAfter(failures, rest, randomShare(uses.randomness), [...uses.webhookPace.schedule]);
  if (pause !== null) {
    await wakeAt(tx, found.delivery, new Date(tx.now.getTime() + pause), { ...free, ...last, failures });
    return 'again';
  }
  await updateDelivery(tx, delivery.id, {
    ...free,
    ...last,
    failures,
    state: 'failed',
    nextAt: null,
    doneAt: tx.now,
  });
  await audit(tx, actor, 'webhook.failed', subject, details);
  // Where something else got through since this was first tried, it is this event that is not wanted, and not all.
  const answered = found.endpoint.answeredAt;
  if (verdict === 'gone') await switchOff(tx, actor, begun, 'gone');
  else if (!answered || answered < delivery.roundAt) await switchOff(tx, actor, begun, 'failed');
  return verdict === 'gone' ? 'gone' : 'given-up';
}

/** An attempt that was taken for interrupted is heard of after all: what its worker saw is what happened. What was heard of stays. */
async function logEnd(tx: Tx, { attempt }: Begun, sent: Sent): Promise<void> {
  const { headers, took, result } = sent;
  const answered =
    result.fault === null ? { status: result.status, answerHeaders: result.headers, answer: result.body } : {};
  await tx.db
    .update(webhookAttempts)
    .set({ outcome: verdictOf(sent), took, fault: result.fault, sentHeaders: headers, ...answered })
    .where(and(eq(webhookAttempts.companyId, tx.company), eq(webhookAttempts.id, attempt), unheard));
}

const its = (tx: Tx, { endpoint }: Begun) =>
  and(eq(webhookEndpoints.companyId, tx.company), eq(webhookEndpoints.id, endpoint.id));

/** At most once a minute, unless it did not do well: a busy endpoint's row is not everybody's to wait for. */
async function isWell(tx: Tx, begun: Begun): Promise<void> {
  const { answeredAt, failingSince } = begun.endpoint;
  if (answeredAt && !failingSince && tx.now.getTime() - answeredAt.getTime() < minute) return;
  await tx.db.update(webhookEndpoints).set({ answeredAt: tx.now, failingSince: null }).where(its(tx, begun));
}

async function isFailing(tx: Tx, begun: Begun, rest: number | null): Promise<void> {
  await tx.db
    .update(webhookEndpoints)
    .set({ failingSince: tx.now })
    .where(and(its(tx, begun), isNull(webhookEndpoints.failingSince)));
  if (rest === null) return;
  const restsUntil = new Date(tx.now.getTime() + rest);
  const sooner = or(isNull(webhookEndpoints.restsUntil), lt(webhookEndpoints.restsUntil, restsUntil));
  await tx.db
    .update(webhookEndpoints)
    .set({ restsUntil })
    .where(and(its(tx, begun), sooner));
}

/** Switches an endpoint off where it is on, and has HR told, once. */
async function switchOff(tx: Tx, actor: MachineActor, begun: Begun, why: 'gone' | 'failed'): Promise<void> {
  const off = await tx.db
    .update(webhookEndpoints)
    .set({ state: 'off', offReason: why, offAt: tx.now })
    .where(and(its(tx, begun), eq(webhookEndpoints.state, 'on')))
    .returning({ id: webhookEndpoints.id });
  if (off.length === 0) return;
  const { id } = begun.endpoint;
  await audit(tx, actor, 'webhook-endpoint.switched-off', { kind: 'webhook-endpoint', id }, { why });
  await enqueue(tx, 'tell-of-endpoint', { endpoint: id, why });
}
