import type { tryWebhookEndpoint as contract } from '../../shared/payroll/webhooks/contract.ts';
import { tryWebhookEndpoint } from '../../shared/payroll/webhooks/try-webhook-endpoint.ts';
import type { Handler } from '../host/http.ts';

export const handleTryWebhookEndpoint: Handler<typeof contract> = (uses, { person, id }) =>
  tryWebhookEndpoint(uses, person, id('endpoint'));
