import type { exportAuditFile as contract } from '../../shared/protection/audit-log/contract.ts';
import { exportAuditFile } from '../../shared/protection/audit-log/export-audit-file.ts';
import type { Handler } from '../host/http.ts';
import { leavingFile } from '../host/leaving-file.ts';

export const handleExportAuditFile: Handler<typeof contract> = async (uses, { person }) =>
  leavingFile(await exportAuditFile(uses, person));
