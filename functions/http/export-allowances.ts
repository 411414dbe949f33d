import type { exportAllowances as contract } from '../../shared/claims/exports/contract.ts';
import { exportAllowances } from '../../shared/claims/exports/export-allowances.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleExportAllowances: Handler<typeof contract> = async (uses, { person, query }) =>
  leavingFile(await exportAllowances(uses, person, query));
