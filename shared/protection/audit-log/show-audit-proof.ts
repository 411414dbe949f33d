import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { auditEntries } from '../../platform/audit/table.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { NoteSigner } from '../../platform/transparency/signed-note.ts';
import { auditProof } from '../seals/audit-proof.ts';
import { findKeys } from '../seals/find-keys.ts';
import type { AuditProofView } from './contract.ts';

/** What proves that an event is sealed. Throws Problem `not-allowed`, `not-found`, `not-sealed-yet`. */
export async function showAuditProof(
  uses: { database: Database; signer(): NoteSigner },
  actor: Person,
  entry: Id,
): Promise<AuditProofView> {
  authorise(actor, 'audit.read');
  const keys = findKeys(uses.signer());
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const [known] = await tx.db
        .select({ id: auditEntries.id })
        .from(auditEntries)
        .where(and(eq(auditEntries.companyId, tx.company), eq(auditEntries.id, entry)));
      if (!known) throw new Problem('not-found');
      const proof = await auditProof(tx, entry, keys);
      if (!proof) throw new Problem('not-sealed-yet');
      return proof;
    },
    'look',
  );
}
