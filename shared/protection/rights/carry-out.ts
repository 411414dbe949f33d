import type { Actor } from '../../platform/actor.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { personLimits } from '../../people/limits/table.ts';
import { beforeHold } from '../../people/limits/index.ts';
import { moveRequest } from './move-request.ts';
import { limitOf } from './request-kind.ts';
import type { PersonHead } from './request-store.ts';
import type { RequestRecord } from './table.ts';
import { tellPerson } from './tell-of-request.ts';

/**
 * Begins what a decision leads to: an erasure is left to its queue, a restriction or an objection stands from then on, a correction is
 * for HR to make, and a refusal leads to nothing. The person is told; where that is in the app, what is done is closed.
 */
export async function followDecision(tx: Tx, actor: Actor, request: RequestRecord, person: PersonHead): Promise<void> {
  const told = await tellPerson(tx, request, person, 'rights-decided');
  if (request.outcome === 'refused') {
    if (told) await moveRequest(tx, actor, request, 'close', { closedAt: tx.now });
    return;
  }
  if (request.kind === 'erasure') return eraseLater(tx, request);
  const kind = limitOf(request.kind);
  if (kind === null) return;
  // What is being deleted for its age is waited for, and from then on nothing of theirs is.
  if (kind === 'restriction') await beforeHold(tx);
  await tx.db
    .insert(personLimits)
    .values({ companyId: tx.company, id: request.id, employeeId: person.id, kind, since: tx.now });
  const done = await moveRequest(tx, actor, request, 'carry-out', { carriedOutAt: tx.now });
  if (told) await moveRequest(tx, actor, done, 'close', { closedAt: tx.now });
}

/** Leaves a person's erasure to its queue, which says what became of it. */
export const eraseLater = (tx: Tx, { id, employeeId }: RequestRecord): Promise<void> =>
  enqueue(tx, 'erase-person', { employee: employeeId, request: id, basis: 'request' });
