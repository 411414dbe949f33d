import { forgetStaffImports } from '../../shared/people/staff-import/forget-staff-imports.ts';
import { every, inEachCompany } from '../host/timer.ts';

export const everyForgetStaffImports = (): void =>
  every('forget-staff-imports', '35 */20 * * * *', 300, (uses) =>
    inEachCompany(uses, (company) => forgetStaffImports(uses, company)),
  );
