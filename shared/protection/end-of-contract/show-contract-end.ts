import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ContractEndView } from './contract.ts';
import { contractEndViewOf } from './end-view-store.ts';

/** Shows HR whether notice was given, and how far it has come. Throws Problem `not-allowed`. */
export async function showContractEnd(uses: { operations: Database }, actor: Person): Promise<ContractEndView> {
  authorise(actor, 'contract.read-end');
  return uses.operations.inTenant(actor.company, contractEndViewOf, 'look');
}
