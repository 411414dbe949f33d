import { asPlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { vendors } from './table.ts';
import type { VendorUses } from './uses.ts';

/**
 * Gives every sub-processor of the catalogue a row, so that nobody works for the platform without being watched. Rows stay: who is in the
 * catalogue no longer had an agreement all the same. Gives how many were added.
 */
export async function settleVendors({ operations, subProcessors }: VendorUses): Promise<number> {
  const actor = asPlatformMachine('contract-keeper');
  authorise(actor, 'vendor.keep');
  return operations.onPlatform(async (tx) => {
    const added = await tx.db
      .insert(vendors)
      .values(subProcessors.map(({ recipient }) => ({ id: tx.newId(), recipient, addedAt: tx.now })))
      .onConflictDoNothing()
      .returning({ id: vendors.id });
    for (const { id } of added) await auditPlatform(tx, actor, 'vendor.added', { kind: 'vendor', id });
    return added.length;
  });
}
