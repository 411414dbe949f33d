import { removeOrphanParts } from '../../shared/protection/rights/remove-orphan-parts.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Daily, at night: what a killed worker left opens for nobody, and can wait a day. */
export const everyRemoveOrphanParts = (): void =>
  every('remove-orphan-parts', '30 40 3 * * *', 7_200, (uses) =>
    inEachCompany(uses, (company) => removeOrphanParts(uses, company)),
  );
