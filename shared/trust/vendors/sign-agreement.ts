import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { Problem, type Fault } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { requireSecondFactor } from '../../platform/require-second-factor.ts';
import { signAgreement as contract, type VendorView } from './contract.ts';
import { readAgreement } from './store.ts';
import { vendorAgreements } from './table.ts';
import type { VendorUses } from './uses.ts';
import { vendorViewOf } from './vendor-view.ts';

const fault = (pointer: string, sv: string, en: string): Fault => ({ pointer, code: 'day', text: { sv, en } });

/**
 * Records that an agreement is signed, with the roles of who signed. It does not change after. Throws Problem `not-found`, `input-invalid` for
 * a signature that is still to come or an end before it, `agreement-without-file`, `agreement-not-pending` for one that is signed, and
 * `staff-second-factor-missing` in a session that a break-glass code opened.
 */
export async function signAgreement(
  uses: VendorUses,
  actor: Staff,
  agreement: Id,
  input: z.input<typeof contract.input>,
): Promise<VendorView> {
  authorise(actor, 'vendor.change');
  requireSecondFactor(actor);
  const { signedOn, expiresOn, signedByUs, signedByThem } = parse(contract.input, input);
  return uses.operations.onPlatform(async (tx) => {
    const known = await readAgreement(tx, agreement);
    if (!known) throw new Problem('not-found');
    const faults: Fault[] = [];
    if (signedOn > swedishDay(tx.now))
      faults.push(fault('/signedOn', 'Dagen har inte varit än.', 'The day has not come yet.'));
    if (expiresOn !== null && expiresOn <= signedOn)
      faults.push(fault('/expiresOn', 'Välj en dag efter underskriften.', 'Choose a day after the signature.'));
    if (faults.length > 0) throw new Problem('input-invalid', faults);
    const signed = await tx.db
      .update(vendorAgreements)
      .set({ signedOn, expiresOn, signedByUs, signedByThem })
      .where(
        and(
          eq(vendorAgreements.id, agreement),
          isNull(vendorAgreements.signedOn),
          isNotNull(vendorAgreements.fileSha256),
        ),
      )
      .returning({ vendor: vendorAgreements.vendorId, file: vendorAgreements.fileSha256 });
    const [done] = signed;
    // By the file and not by the signature: who signed at the same time was not seen to have done so.
    if (!done) throw new Problem(known.fileSha256 === null ? 'agreement-without-file' : 'agreement-not-pending');
    const details = { vendor: done.vendor, signedOn, expiresOn, file: done.file?.toString('hex') ?? null };
    await auditPlatform(tx, actor, 'agreement.signed', { kind: 'agreement', id: agreement }, details);
    return vendorViewOf(uses, tx, done.vendor);
  });
}
