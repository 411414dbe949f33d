import type { exportExpenses as contract } from '../../shared/claims/exports/contract.ts';
import { exportExpenses } from '../../shared/claims/exports/export-expenses.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleExportExpenses: Handler<typeof contract> = async (uses, { person, query }) =>
  leavingFile(await exportExpenses(uses, person, query));
