import type { exportAuditEntries as contract } from '../../shared/protection/audit-log/contract.ts';
import { exportAuditEntries } from '../../shared/protection/audit-log/export-audit-entries.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleExportAuditEntries: Handler<typeof contract> = async (uses, { person, query }) =>
  leavingFile(await exportAuditEntries(uses, person, query));
