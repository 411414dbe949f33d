import type { listStaffImportLines as contract } from '../../shared/people/staff-import/contract.ts';
import { listStaffImportLines } from '../../shared/people/staff-import/list-staff-import-lines.ts';
import type { Handler } from '../host/http.ts';

export const handleListStaffImportLines: Handler<typeof contract> = (uses, { person, id, query }) =>
  listStaffImportLines(uses, person, id('import'), query);
