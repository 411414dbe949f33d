import type { listWebhookEndpoints as contract } from '../../shared/payroll/webhooks/contract.ts';
import { listWebhookEndpoints } from '../../shared/payroll/webhooks/list-webhook-endpoints.ts';
import type { Handler } from '../host/http.ts';

export const handleListWebhookEndpoints: Handler<typeof contract> = (uses, { person }) =>
  listWebhookEndpoints(uses, person);
