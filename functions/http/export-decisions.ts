import type { exportDecisions as contract } from '../../shared/claims/exports/contract.ts';
import { exportDecisions } from '../../shared/claims/exports/export-decisions.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleExportDecisions: Handler<typeof contract> = async (uses, { person, query }) =>
  leavingFile(await exportDecisions(uses, person, query));
