import type { changeWebhookEndpoint as contract } from '../../shared/payroll/webhooks/contract.ts';
import { changeWebhookEndpoint } from '../../shared/payroll/webhooks/change-webhook-endpoint.ts';
import type { Handler } from '../host/http.ts';

export const handleChangeWebhookEndpoint: Handler<typeof contract> = (uses, { person, id, input }) =>
  changeWebhookEndpoint(uses, person, id('endpoint'), input);
