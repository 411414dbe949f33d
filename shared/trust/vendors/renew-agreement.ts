import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { VendorView } from './contract.ts';
import { readAgreement } from './store.ts';
import { vendorAgreements } from './table.ts';
import type { VendorUses } from './uses.ts';
import { vendorViewOf } from './vendor-view.ts';

/**
 * Begins the renewal of an agreement that was signed, be it that it has expired: a pending one of the same kind, which takes its place once it
 * is signed. Throws Problem `not-found`, and `agreement-not-pending` where it was never signed or is being renewed already.
 */
export async function renewAgreement(uses: VendorUses, actor: Staff, agreement: Id): Promise<VendorView> {
  authorise(actor, 'vendor.change');
  return uses.operations.onPlatform(async (tx) => {
    const former = await readAgreement(tx, agreement);
    if (!former) throw new Problem('not-found');
    if (former.signedOn === null) throw new Problem('agreement-not-pending');
    const { vendorId, kind } = former;
    const id = tx.newId();
    const made = await tx.db
      .insert(vendorAgreements)
      .values({ id, vendorId, kind, replacesId: agreement, recordedAt: tx.now, recordedBy: actor.staff })
      .onConflictDoNothing({ target: vendorAgreements.replacesId })
      .returning({ id: vendorAgreements.id });
    if (made.length === 0) throw new Problem('agreement-not-pending');
    await auditPlatform(
      tx,
      actor,
      'agreement.renewed',
      { kind: 'agreement', id },
      { vendor: vendorId, replaces: agreement },
    );
    return vendorViewOf(uses, tx, vendorId);
  });
}
