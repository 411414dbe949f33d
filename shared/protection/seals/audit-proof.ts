import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { auditEntries } from '../../platform/audit/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { proofAsWritten } from './audit-file.ts';
import { findProof } from './find-proof.ts';

/** The proof of one event as a file that anybody verifies; null where the event is not sealed, or is none of the company's. */
export async function auditProof(tx: Tx, entry: Id, keys: readonly string[]) {
  const [found] = await tx.db
    .select({ canonical: auditEntries.canonical })
    .from(auditEntries)
    .where(and(eq(auditEntries.companyId, tx.company), eq(auditEntries.id, entry)));
  const proof = found && (await findProof(tx, entry));
  if (!found || !proof) return null;
  return {
    format: 'clvr-audit-proof/1' as const,
    company: tx.company,
    entry,
    canonical: found.canonical.toString('utf8'),
    keys: [...keys],
    sealed: proofAsWritten(proof.entry),
    root: proof.root && proofAsWritten(proof.root),
  };
}
