import type { changeStaffImport as contract } from '../../shared/people/staff-import/contract.ts';
import { changeStaffImport } from '../../shared/people/staff-import/change-staff-import.ts';
import type { Handler } from '../host/http.ts';

export const handleChangeStaffImport: Handler<typeof contract> = (uses, { person, id, input }) =>
  changeStaffImport(uses, person, id('import'), input);
