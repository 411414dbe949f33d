import type { rotateWebhookSecret as contract } from '../../shared/payroll/webhooks/contract.ts';
import { rotateWebhookSecret } from '../../shared/payroll/webhooks/rotate-webhook-secret.ts';
import type { Handler } from '../host/http.ts';

export const handleRotateWebhookSecret: Handler<typeof contract> = async (uses, { person, id, input }) => {
  const { endpoint, secret } = await rotateWebhookSecret(uses, person, id('endpoint'), input);
  return { endpoint, secret: secret.reveal() };
};
