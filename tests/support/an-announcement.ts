import { addDays, swedishDay } from '../../shared/kernel/plain-date.ts';
import type { Staff } from '../../shared/platform/actor.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { Database } from '../../shared/platform/tenant-transaction.ts';
import type { ChangeView } from '../../shared/trust/vendors/changes/contract.ts';
import { proposeChange } from '../../shared/trust/vendors/changes/propose-change.ts';
import { aChange } from './valid-body.ts';

/** Announces a change of sub-processors that takes effect in so many days; 40 unless said. */
export const anAnnouncement = (
  { operations, clock }: { operations: Database; clock: Clock },
  staff: Staff,
  wishes: Readonly<Partial<Parameters<typeof proposeChange>[2]>> & { days?: number } = {},
): Promise<ChangeView> => {
  const { days = 40, ...rest } = wishes;
  return proposeChange({ operations }, staff, {
    ...aChange,
    categories: [...aChange.categories],
    effectiveOn: addDays(swedishDay(clock.now()), days),
    ...rest,
  });
};
