import type { endInboundSecret as contract } from '../../shared/payroll/partners/inbound/contract.ts';
import { endInboundSecret } from '../../shared/payroll/partners/inbound/end-inbound-secret.ts';
import type { Handler } from '../host/http.ts';

export const handleEndInboundSecret: Handler<typeof contract> = (uses, { person, id }) =>
  endInboundSecret(uses, person, id('secret'));
