import { canonicalJson, type Canonical } from '../../kernel/canonical-json.ts';
import type { Id } from '../../kernel/ids.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';
import type { PlatformActor } from '../actor.ts';
import type { PlatformTx } from '../tenant-transaction.ts';
import { platformAuditEntries } from './platform-table.ts';

export type PlatformSubject = Readonly<{
  kind:
    | 'staff'
    | 'staff-session'
    | 'break-glass-code'
    | 'access-grant'
    | 'company'
    | 'retention-run'
    | 'restore'
    | 'vendor'
    | 'agreement'
    | 'sub-processor-change'
    | 'objection'
    | 'subscription'
    | 'incident'
    | 'incident-exercise'
    | 'error-anomaly'
    | 'contact'
    | 'trust-change'
    | 'trust-request'
    | 'alert'
    | 'message';
  id: Id;
}>;

/**
 * Records what was done to the platform itself, in the transaction of its effect and in the same byte form as a company's own
 * entries (`audit`), with no company. `details` hold ids and states, never a person or a typed text.
 */
export async function auditPlatform(
  tx: PlatformTx,
  actor: PlatformActor,
  act: RecordedAct,
  subject: PlatformSubject,
  details: Record<string, Canonical> = {},
): Promise<void> {
  const entry = {
    id: tx.newId(),
    act,
    actorKind: actor.kind,
    actorId: actor.kind === 'staff' ? actor.staff : actor.machine,
    subjectKind: subject.kind,
    subjectId: subject.id,
    details,
  };
  const canonical = canonicalJson({ version: 1, company: null, at: tx.now.toISOString(), ...entry });
  await tx.db.insert(platformAuditEntries).values({ at: tx.now, ...entry, canonical: Buffer.from(canonical, 'utf8') });
}
