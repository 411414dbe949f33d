import type { removeWebhookEndpoint as contract } from '../../shared/payroll/webhooks/contract.ts';
import { removeWebhookEndpoint } from '../../shared/payroll/webhooks/remove-webhook-endpoint.ts';
import type { Handler } from '../host/http.ts';

export const handleRemoveWebhookEndpoint: Handler<typeof contract> = (uses, { person, id }) =>
  removeWebhookEndpoint(uses, person, id('endpoint'));
