import { everySealAudit } from '../timers/seal-audit.ts';

// The audit log: what proves that it was not changed, and who reads it.
everySealAudit();
