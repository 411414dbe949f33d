import type { makeInboundSecret as contract } from '../../shared/payroll/partners/inbound/contract.ts';
import { makeInboundSecret } from '../../shared/payroll/partners/inbound/make-inbound-secret.ts';
import type { Handler } from '../host/http.ts';

export const handleMakeInboundSecret: Handler<typeof contract> = async (uses, { person }) => {
  const { made, secret } = await makeInboundSecret(uses, person);
  return { made, secret: secret.reveal() };
};
