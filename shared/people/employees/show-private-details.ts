import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { PrivateDetails } from './contract.ts';
import { detailsViewOf } from './details-view.ts';
import { loadDetails } from './private-store.ts';

/**
 * An employee's private details for HR. That they were looked at is recorded before they are opened.
 * Throws Problem `not-allowed`, `not-found`.
 */
export async function showPrivateDetails(
  uses: { database: Database; seals: Seals },
  actor: Person,
  employee: Id,
): Promise<PrivateDetails> {
  authorise(actor, 'employee.read-details');
  const known = await uses.database.inTenant(actor.company, async (tx) => {
    const found = await loadDetails(tx, employee);
    await audit(tx, actor, 'employee.details-read', { kind: 'employee', id: employee });
    return found;
  });
  return detailsViewOf(uses, known);
}
