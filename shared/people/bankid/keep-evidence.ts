import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { bankidEvidence } from './table.ts';

type Evidence = Readonly<{ company: Id; session: Id; employee: Id; signature: string; ocspResponse: string }>;

/** Keeps what proves who began a session, sealed under the person's key. Rejects with Problem `keys-away`. */
export async function keepEvidence(uses: { database: Database; seals: Seals }, evidence: Evidence): Promise<void> {
  const { company, session, employee } = evidence;
  const actor = asMachine('sign-in', company);
  authorise(actor, 'session.start');
  const seal = (text: string, column: string) =>
    uses.seals.seal(text, { company, table: 'bankid_evidence', column, row: session }, employee);
  const [signature, ocspResponse] = await Promise.all([
    seal(evidence.signature, 'signature'),
    seal(evidence.ocspResponse, 'ocsp_response'),
  ]);
  await uses.database.inTenant(company, async (tx) => {
    await tx.db.insert(bankidEvidence).values({
      companyId: tx.company,
      sessionId: session,
      employeeId: employee,
      signature,
      ocspResponse,
      givenAt: tx.now,
    });
    await audit(tx, actor, 'session.evidence-kept', { kind: 'session', id: session });
  });
}
