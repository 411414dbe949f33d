import type { Id } from '../../kernel/ids.ts';
import { swedishDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Sealed } from '../../platform/encryption/sealed.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { dueDay } from './due-day.ts';
import type { IdentityWay } from './identity-way.ts';
import { moveRequest } from './move-request.ts';
import { givesExport, type RequestKind } from './request-kind.ts';
import { refuseSecond } from './request-store.ts';
import { rightsExports, rightsRequests, type RequestRecord } from './table.ts';

/** What comes in, its texts sealed. */
export type Incoming = Readonly<{
  id: Id;
  employeeId: Id;
  kind: RequestKind;
  receivedOn: PlainDate;
  words: Sealed<string>;
  sendTo: Sealed<string> | null;
}>;

/** Writes a request down and records it. Whoever calls has authorised that. Throws Problem `request-under-way`. */
export async function receiveRequest(
  tx: Tx,
  actor: Person,
  incoming: Incoming,
  enteredBy: Id | null,
): Promise<RequestRecord> {
  const { id, kind, employeeId, receivedOn } = incoming;
  await refuseSecond(tx, employeeId, kind);
  const [request] = await tx.db
    .insert(rightsRequests)
    .values({
      ...incoming,
      companyId: tx.company,
      state: 'received',
      version: 1,
      dueOn: dueDay(receivedOn),
      enteredAt: tx.now,
      enteredBy,
      reminded: [],
    })
    .returning();
  const details = { kind, receivedOn, inApp: enteredBy === null };
  await audit(tx, actor, 'rights-request.received', { kind: 'rights-request', id }, details);
  return request!;
}

/**
 * Notes how it was made sure who asks. A copy of somebody's own data is decided by nobody: once they are known, it is made (Art. 12(3), 15(3)
 * and 20(1)). Throws Problem `request-not-there-yet`, `changed-meanwhile`.
 */
export async function identify(
  tx: Tx,
  actor: Person,
  request: RequestRecord,
  way: IdentityWay,
): Promise<RequestRecord> {
  const by = way === 'session' ? null : actor.employee;
  const columns = { identityWay: way, identityBy: by, identityAt: tx.now };
  const verified = await moveRequest(tx, actor, request, 'verify', columns, { way });
  if (!givesExport(verified.kind)) return verified;
  const outcome = 'granted' as const;
  const granted = await moveRequest(tx, actor, verified, 'decide', { outcome, decidedAt: tx.now }, { outcome });
  await tx.db.insert(rightsExports).values({
    companyId: tx.company,
    id: request.id,
    employeeId: request.employeeId,
    state: 'making',
    parts: 0,
    size: 0,
    mail: 'none',
    createdAt: tx.now,
  });
  await enqueue(tx, 'make-rights-export', { request: request.id });
  return granted;
}

/** The day it is for whoever asks in the app. */
export const today = (tx: Pick<Tx, 'now'>): PlainDate => swedishDay(tx.now);
