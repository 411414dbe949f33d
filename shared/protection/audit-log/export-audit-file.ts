import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { LeavingFile } from '../../platform/listing/take-list.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { NoteSigner } from '../../platform/transparency/signed-note.ts';
import { auditFile } from '../seals/audit-file.ts';
import { findKeys } from '../seals/find-keys.ts';

/**
 * The sealed audit log of the company, as an outsider verifies it. That it is taken is recorded before the first line leaves. Throws
 * Problem `not-allowed`.
 */
export async function exportAuditFile(
  uses: { database: Database; signer(): NoteSigner },
  actor: Person,
): Promise<LeavingFile> {
  authorise(actor, 'audit.export');
  const signer = uses.signer();
  const keys = findKeys(signer);
  await uses.database.inTenant(actor.company, (tx) =>
    audit(tx, actor, 'list.exported', { kind: 'company', id: tx.company }, { list: 'audit-file', format: 'jsonl' }),
  );
  const bytes = auditFile(uses.database, actor.company, signer.name, keys);
  return { name: 'audit.jsonl', type: 'application/x-ndjson', bytes };
}
