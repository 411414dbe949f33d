import { canonicalJson, type Canonical } from '../../kernel/canonical-json.ts';
import type { Id } from '../../kernel/ids.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';
import type { Actor, Staff } from '../actor.ts';
import type { Tx } from '../tenant-transaction.ts';
import { auditEntries } from './table.ts';

export type AuditSubject = Readonly<{
  kind:
    | 'session'
    | 'api-key'
    | 'company'
    | 'employee'
    | 'invitation'
    | 'category'
    | 'expense'
    | 'receipt'
    | 'policy-file'
    | 'notification'
    | 'mail'
    | 'message'
    | 'key-rotation'
    | 'company-key'
    | 'access-grant'
    | 'legal-hold'
    | 'retention-run'
    | 'restore'
    | 'provisioning-token'
    | 'directory-group'
    | 'saved-filter'
    | 'sample'
    | 'approval-flow'
    | 'stand-in'
    | 'staff-import'
    | 'inbound-secret'
    | 'webhook-endpoint'
    | 'webhook-delivery'
    | 'payroll-run'
    | 'rights-request'
    | 'sub-processor-change'
    | 'objection'
    | 'sub-processor-notice'
    | 'incident';
  id: Id;
}>;

/**
 * Records an act in the same transaction as its effect: if the record cannot be written, neither is the effect.
 * `details` hold ids, states and amounts, never a person or a typed text; under which grant staff acts is added to them.
 * `canonical` is the entry's one byte form, which seals and outside verifiers hash.
 */
export async function audit(
  tx: Tx,
  actor: Actor | Staff,
  act: RecordedAct,
  subject: AuditSubject,
  details: Record<string, Canonical> = {},
): Promise<void> {
  await auditEach(tx, actor, act, [{ subject, details }]);
}

/** Records the same act on each of several subjects, in one statement: some hundreds at a time. */
export async function auditEach(
  tx: Tx,
  actor: Actor | Staff,
  act: RecordedAct,
  all: readonly Readonly<{ subject: AuditSubject; details: Record<string, Canonical> }>[],
): Promise<void> {
  if (all.length === 0) return;
  const who = whoIs(actor);
  const rows = all.map(({ subject, details }) => {
    const entry = {
      id: tx.newId(),
      act,
      ...who,
      subjectKind: subject.kind,
      subjectId: subject.id,
      details: actor.kind === 'visitor' ? { ...details, grant: actor.grant } : details,
    };
    const canonical = canonicalJson({ version: 1, company: tx.company, at: tx.now.toISOString(), ...entry });
    return { companyId: tx.company, at: tx.now, ...entry, canonical: Buffer.from(canonical, 'utf8') };
  });
  await tx.db.insert(auditEntries).values(rows);
}

function whoIs(actor: Actor | Staff): { actorKind: 'person' | 'machine' | 'staff' | 'key'; actorId: string } {
  switch (actor.kind) {
    case 'key':
      return { actorKind: 'key', actorId: actor.key };
    case 'person':
      return { actorKind: 'person', actorId: actor.employee };
    case 'machine': {
      // Whoever holds one of several tokens is named by the token too, so that it can be told which of them was misused.
      const actorId = 'token' in actor ? `${actor.machine}:${actor.token}` : actor.machine;
      return { actorKind: 'machine', actorId };
    }
    case 'staff':
    case 'visitor':
      return { actorKind: 'staff', actorId: actor.staff };
  }
}
