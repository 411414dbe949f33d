import type { replayWebhookRange as contract } from '../../shared/payroll/webhooks/contract.ts';
import { replayWebhookRange } from '../../shared/payroll/webhooks/replay-webhook-range.ts';
import type { Handler } from '../host/http.ts';

export const handleReplayWebhookRange: Handler<typeof contract> = (uses, { person, id, input }) =>
  replayWebhookRange(uses, person, id('endpoint'), input);
