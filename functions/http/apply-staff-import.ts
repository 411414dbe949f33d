import type { applyStaffImport as contract } from '../../shared/people/staff-import/contract.ts';
import { applyStaffImport } from '../../shared/people/staff-import/apply-staff-import.ts';
import type { Handler } from '../host/http.ts';

export const handleApplyStaffImport: Handler<typeof contract> = (uses, { person, id, input }) =>
  applyStaffImport(uses, person, id('import'), input);
