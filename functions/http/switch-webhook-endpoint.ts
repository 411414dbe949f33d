import type { switchWebhookEndpoint as contract } from '../../shared/payroll/webhooks/contract.ts';
import { switchWebhookEndpoint } from '../../shared/payroll/webhooks/switch-webhook-endpoint.ts';
import type { Handler } from '../host/http.ts';

export const handleSwitchWebhookEndpoint: Handler<typeof contract> = (uses, { person, id, input }) =>
  switchWebhookEndpoint(uses, person, id('endpoint'), input);
