import type { showStaffImport as contract } from '../../shared/people/staff-import/contract.ts';
import { showStaffImport } from '../../shared/people/staff-import/show-staff-import.ts';
import type { Handler } from '../host/http.ts';

export const handleShowStaffImport: Handler<typeof contract> = (uses, { person, id }) =>
  showStaffImport(uses, person, id('import'));
