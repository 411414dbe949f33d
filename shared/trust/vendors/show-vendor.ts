import type { Id } from '../../kernel/ids.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { VendorView } from './contract.ts';
import type { VendorUses } from './uses.ts';
import { vendorViewOf } from './vendor-view.ts';

/** One vendor with its agreements, the latest first. Throws Problem `not-found`. */
export async function showVendor(uses: VendorUses, actor: Staff, vendor: Id): Promise<VendorView> {
  authorise(actor, 'vendor.read');
  return uses.operations.onPlatform((tx) => vendorViewOf(uses, tx, vendor), 'look');
}
