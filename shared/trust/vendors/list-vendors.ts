import type * as z from 'zod/mini';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { listVendors as contract } from './contract.ts';
import { readVendors } from './store.ts';
import type { VendorUses } from './uses.ts';
import { vendorRows } from './vendor-view.ts';

/** Every vendor, with where its agreements stand today. Throws Problem `not-allowed`. */
export async function listVendors(
  { operations, subProcessors }: VendorUses,
  actor: Staff,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'vendor.read');
  return operations.onPlatform(
    async (tx) => ({ items: await vendorRows(tx, await readVendors(tx), subProcessors) }),
    'look',
  );
}
