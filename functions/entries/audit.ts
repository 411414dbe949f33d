import * as auditLog from '../../shared/protection/audit-log/contract.ts';
import { route } from '../host/http.ts';
import { handleExportAuditEntries } from '../http/export-audit-entries.ts';
import { handleExportAuditFile } from '../http/export-audit-file.ts';
import { handleListAuditEntries } from '../http/list-audit-entries.ts';
import { handleShowAuditProof } from '../http/show-audit-proof.ts';
import { handleShowLastSeal } from '../http/show-last-seal.ts';
import { everyPruneAudit } from '../timers/prune-audit.ts';
import { everySealAudit } from '../timers/seal-audit.ts';

// The audit log: who reads it, and what proves that it was not changed.
route(auditLog.listAuditEntries, handleListAuditEntries);
route(auditLog.showLastSeal, handleShowLastSeal);
route(auditLog.showAuditProof, handleShowAuditProof);
route(auditLog.exportAuditEntries, handleExportAuditEntries);
route(auditLog.exportAuditFile, handleExportAuditFile);
everySealAudit();
everyPruneAudit();
