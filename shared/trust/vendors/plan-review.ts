import { eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { planReview as contract, type VendorView } from './contract.ts';
import { readStaff } from './store.ts';
import { vendors } from './table.ts';
import type { VendorUses } from './uses.ts';
import { vendorViewOf } from './vendor-view.ts';

/**
 * Says who goes through a vendor next, and by which day; `done` says that somebody has gone through it today. Throws Problem `not-found`,
 * `input-invalid` for a day that is over or somebody who is no member of staff.
 */
export async function planReview(
  uses: VendorUses,
  actor: Staff,
  vendor: Id,
  input: z.input<typeof contract.input>,
): Promise<VendorView> {
  authorise(actor, 'vendor.change');
  const { on, reviewer, done } = parse(contract.input, input);
  return uses.operations.onPlatform(async (tx) => {
    const today = swedishDay(tx.now);
    const faults = [
      ...(on > today
        ? []
        : [
            {
              pointer: '/on',
              code: 'over',
              text: { sv: 'Välj en dag som kommer.', en: 'Choose a day that is to come.' },
            },
          ]),
      ...((await readStaff(tx)).some(({ id }) => id === reviewer)
        ? []
        : [
            {
              pointer: '/reviewer',
              code: 'unknown',
              text: { sv: 'Välj någon i personalen.', en: 'Choose a member of staff.' },
            },
          ]),
    ];
    if (faults.length > 0) throw new Problem('input-invalid', faults);
    const planned = await tx.db
      .update(vendors)
      .set({ reviewOn: on, reviewerId: reviewer, ...(done ? { reviewedOn: today } : {}) })
      .where(eq(vendors.id, vendor))
      .returning({ id: vendors.id });
    if (planned.length === 0) throw new Problem('not-found');
    await auditPlatform(tx, actor, 'vendor.review-planned', { kind: 'vendor', id: vendor }, { on, reviewer, done });
    return vendorViewOf(uses, tx, vendor);
  });
}
