import type { addWebhookEndpoint as contract } from '../../shared/payroll/webhooks/contract.ts';
import { addWebhookEndpoint } from '../../shared/payroll/webhooks/add-webhook-endpoint.ts';
import type { Handler } from '../host/http.ts';

export const handleAddWebhookEndpoint: Handler<typeof contract> = async (uses, { person, input }) => {
  const { endpoint, secret } = await addWebhookEndpoint(uses, person, input);
  return { endpoint, secret: secret.reveal() };
};
