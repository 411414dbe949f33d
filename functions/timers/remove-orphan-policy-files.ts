import { removeOrphanPolicyFiles } from '../../shared/claims/policy-files/remove-orphan-policy-files.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Daily, at night: what a killed upload left opens for nobody, and can wait a day. */
export const everyRemoveOrphanPolicyFiles = (): void =>
  every('remove-orphan-policy-files', '30 50 3 * * *', 7_200, (uses) =>
    inEachCompany(uses, (company) => removeOrphanPolicyFiles(uses, company)),
  );
