import type { exportEmployees as contract } from '../../shared/people/staff-import/contract.ts';
import { exportEmployees } from '../../shared/people/staff-import/export-employees.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleExportEmployees: Handler<typeof contract> = async (uses, { person, input }) =>
  leavingFile(await exportEmployees(uses, person, input));
