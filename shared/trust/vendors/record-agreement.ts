import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { recordAgreement as contract, type VendorView } from './contract.ts';
import { readVendor } from './store.ts';
import { vendorAgreements } from './table.ts';
import type { VendorUses } from './uses.ts';
import { vendorViewOf } from './vendor-view.ts';

/** Records an agreement that is to be made: it is pending until it is signed with its file. Throws Problem `not-found`, `input-invalid`. */
export async function recordAgreement(
  uses: VendorUses,
  actor: Staff,
  vendor: Id,
  input: z.input<typeof contract.input>,
): Promise<VendorView> {
  authorise(actor, 'vendor.change');
  const { kind } = parse(contract.input, input);
  return uses.operations.onPlatform(async (tx) => {
    if (!(await readVendor(tx, vendor))) throw new Problem('not-found');
    const id = tx.newId();
    await tx.db
      .insert(vendorAgreements)
      .values({ id, vendorId: vendor, kind, recordedAt: tx.now, recordedBy: actor.staff });
    await auditPlatform(tx, actor, 'agreement.recorded', { kind: 'agreement', id }, { vendor, kind });
    return vendorViewOf(uses, tx, vendor);
  });
}
