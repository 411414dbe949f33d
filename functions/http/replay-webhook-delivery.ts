import type { replayWebhookDelivery as contract } from '../../shared/payroll/webhooks/contract.ts';
import { replayWebhookDelivery } from '../../shared/payroll/webhooks/replay-webhook-delivery.ts';
import type { Handler } from '../host/http.ts';

export const handleReplayWebhookDelivery: Handler<typeof contract> = (uses, { person, id }) =>
  replayWebhookDelivery(uses, person, id('delivery'));
