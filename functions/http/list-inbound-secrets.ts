import type { listInboundSecrets as contract } from '../../shared/payroll/partners/inbound/contract.ts';
import { listInboundSecrets } from '../../shared/payroll/partners/inbound/list-inbound-secrets.ts';
import type { Handler } from '../host/http.ts';

export const handleListInboundSecrets: Handler<typeof contract> = (uses, { person }) =>
  listInboundSecrets(uses, person);
