import { deliverWebhook } from '../../shared/payroll/webhooks/deliver-webhook.ts';
import { consume } from '../host/queue.ts';

export const consumeDeliverWebhook = (): void => consume('deliver-webhook', deliverWebhook);
