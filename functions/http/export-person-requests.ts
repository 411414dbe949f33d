import type { exportPersonRequests as contract } from '../../shared/claims/exports/contract.ts';
import { exportPersonRequests } from '../../shared/claims/exports/export-person-requests.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleExportPersonRequests: Handler<typeof contract> = async (uses, { person, query }) =>
  leavingFile(await exportPersonRequests(uses, person, query));
