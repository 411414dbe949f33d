import type { listWebhookDeliveries as contract } from '../../shared/payroll/webhooks/contract.ts';
import { listWebhookDeliveries } from '../../shared/payroll/webhooks/list-webhook-deliveries.ts';
import type { Handler } from '../host/http.ts';

export const handleListWebhookDeliveries: Handler<typeof contract> = (uses, { person, query }) =>
  listWebhookDeliveries(uses, person, query);
