import type { exportQueue as contract } from '../../shared/claims/exports/contract.ts';
import { exportQueue } from '../../shared/claims/exports/export-queue.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleExportQueue: Handler<typeof contract> = async (uses, { person, query }) =>
  leavingFile(await exportQueue(uses, person, query));
