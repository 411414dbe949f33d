import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ReceiptFiles } from '../receipts/ports.ts';
import type { PolicyVersionView } from './contract.ts';
import { policyFileView } from './policy-file-view.ts';
import { openPolicyFile, policyBlob } from './policy-seal.ts';
import type { PolicyType } from './ports.ts';
import { loadVersion } from './store.ts';

type Uses = Readonly<{ database: Database; seals: Seals }>;

/** One version paragraph by paragraph, with its document's others. Throws Problem `not-allowed`, `not-found`. */
export async function showPolicyFile(uses: Uses, actor: Person, id: Id): Promise<PolicyVersionView> {
  authorise(actor, 'policy.read');
  return uses.database.inTenant(actor.company, (tx) => policyFileView(uses, tx, id), 'look');
}

/** The file as it was uploaded, with its type. Throws Problem `not-allowed`, `not-found`. */
export async function showPolicyOriginal(
  uses: Uses & { files: ReceiptFiles },
  actor: Person,
  id: Id,
): Promise<{ bytes: Buffer; type: PolicyType }> {
  authorise(actor, 'policy.read');
  const version = await uses.database.inTenant(actor.company, (tx) => loadVersion(tx, id), 'look');
  const bytes = await openPolicyFile(uses, version, await uses.files.get(policyBlob(version)));
  return { bytes, type: version.type };
}
