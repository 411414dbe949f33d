import type { listAuditEntries as contract } from '../../shared/protection/audit-log/contract.ts';
import { listAuditEntries } from '../../shared/protection/audit-log/list-audit-entries.ts';
import type { Handler } from '../host/http.ts';

export const handleListAuditEntries: Handler<typeof contract> = (uses, { person, query }) =>
  listAuditEntries(uses, person, query);
