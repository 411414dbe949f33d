import { canonicalJson, type Canonical } from '../../kernel/canonical-json.ts';
import type { Id } from '../../kernel/ids.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';
import type { Actor } from '../actor.ts';
import type { Tx } from '../tenant-transaction.ts';
import { auditEntries } from './table.ts';

export type AuditSubject = Readonly<{
  kind:
    | 'session'
    | 'api-key'
    | 'company'
    | 'employee'
    | 'expense'
    | 'receipt'
    | 'notification'
    | 'mail'
    | 'message'
    | 'key-rotation'
    | 'company-key';
  id: Id;
}>;

const actorId = (actor: Actor): string => {
  if (actor.kind === 'key') return actor.key;
  return actor.kind === 'person' ? actor.employee : actor.machine;
};

/**
 * Records an act in the same transaction as its effect: if the record cannot be written, neither is the effect.
 * `details` hold ids, states and amounts, never a person or a typed text. `canonical` is the entry's one byte form, which seals and outside verifiers hash.
 */
export async function audit(
  tx: Tx,
  actor: Actor,
  act: RecordedAct,
  subject: AuditSubject,
  details: Record<string, Canonical> = {},
): Promise<void> {
  const entry = {
    id: tx.newId(),
    act,
    actorKind: actor.kind,
    actorId: actorId(actor),
    subjectKind: subject.kind,
    subjectId: subject.id,
    details,
  };
  const canonical = canonicalJson({ version: 1, company: tx.company, at: tx.now.toISOString(), ...entry });
  await tx.db
    .insert(auditEntries)
    .values({ companyId: tx.company, at: tx.now, ...entry, canonical: Buffer.from(canonical, 'utf8') });
}
