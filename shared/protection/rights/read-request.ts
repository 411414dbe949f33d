import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { whoIsHr } from '../../messages/notifications/index.ts';
import { isOwed } from '../../payroll/runs/index.ts';
import type { Person } from '../../platform/actor.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { RequestView } from './contract.ts';
import { loadRequest, namesOf, type KnownRequest } from './request-store.ts';
import { isOpen } from './request-state.ts';
import { viewOf } from './request-view.ts';
import { mayAnswer } from './who-answers.ts';

/** A request as somebody of HR reads it. Whoever calls has authorised that. Throws Problem `not-found`. */
export async function readRequest(uses: { seals: Seals }, tx: Tx, actor: Person, id: Id): Promise<RequestView> {
  const known = await loadRequest(tx, id);
  const { kind, state, enteredBy, identityBy, decidedBy, employeeId } = known.request;
  return viewOf(uses, known, {
    reader: actor.employee,
    names: await namesOf(tx, [enteredBy, identityBy, decidedBy]),
    mayAnswer: mayAnswer(employeeId, actor.employee, await whoIsHr(tx)),
    unpaid: kind === 'erasure' && isOpen(state) && (await isOwed(tx, employeeId)),
    now: tx.now,
  });
}

/** Loads a request that somebody of HR is about to answer, as they saw it. Throws Problem `not-found`, `own-request`, `changed-meanwhile`. */
export async function loadToAnswer(tx: Tx, actor: Person, id: Id, version: number): Promise<KnownRequest> {
  const known = await loadRequest(tx, id);
  if (!mayAnswer(known.request.employeeId, actor.employee, await whoIsHr(tx))) throw new Problem('own-request');
  if (known.request.version !== version) throw new Problem('changed-meanwhile');
  return known;
}
