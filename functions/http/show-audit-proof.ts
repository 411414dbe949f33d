import type { showAuditProof as contract } from '../../shared/protection/audit-log/contract.ts';
import { showAuditProof } from '../../shared/protection/audit-log/show-audit-proof.ts';
import type { Handler } from '../host/http.ts';

export const handleShowAuditProof: Handler<typeof contract> = (uses, { person, id }) =>
  showAuditProof(uses, person, id('entry'));
