import type { exportLeavers as contract } from '../../shared/claims/exports/contract.ts';
import { exportLeavers } from '../../shared/claims/exports/export-leavers.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleExportLeavers: Handler<typeof contract> = async (uses, { person, query }) =>
  leavingFile(await exportLeavers(uses, person, query));
