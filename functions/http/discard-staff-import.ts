import type { discardStaffImport as contract } from '../../shared/people/staff-import/contract.ts';
import { discardStaffImport } from '../../shared/people/staff-import/discard-staff-import.ts';
import type { Handler } from '../host/http.ts';

export const handleDiscardStaffImport: Handler<typeof contract> = (uses, { person, id }) =>
  discardStaffImport(uses, person, id('import'));
