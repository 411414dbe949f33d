import type { showWebhookDelivery as contract } from '../../shared/payroll/webhooks/contract.ts';
import { showWebhookDelivery } from '../../shared/payroll/webhooks/show-webhook-delivery.ts';
import type { Handler } from '../host/http.ts';

export const handleShowWebhookDelivery: Handler<typeof contract> = (uses, { person, id }) =>
  showWebhookDelivery(uses, person, id('delivery'));
