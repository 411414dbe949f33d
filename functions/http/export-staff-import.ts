import type { exportStaffImport as contract } from '../../shared/people/staff-import/contract.ts';
import { exportStaffImport } from '../../shared/people/staff-import/export-staff-import.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleExportStaffImport: Handler<typeof contract> = async (uses, { person, id, input }) =>
  leavingFile(await exportStaffImport(uses, person, id('import'), input));
