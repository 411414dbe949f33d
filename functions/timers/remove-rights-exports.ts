import { removeRightsExports } from '../../shared/protection/rights/remove-rights-exports.ts';
import { every, inEachCompany } from '../host/timer.ts';

export const everyRemoveRightsExports = (): void =>
  every('remove-rights-exports', '50 */15 * * * *', 300, (uses) =>
    inEachCompany(uses, (company) => removeRightsExports(uses, company)),
  );
