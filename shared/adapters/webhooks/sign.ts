import { Webhook } from 'standardwebhooks';
import type { Hidden } from '../../payroll/webhooks/ports.ts';

/**
 * The headers of one attempt by the Standard Webhooks specification 1.0.0: `id` stays the same over attempts, `at` is this attempt's
 * time. Each secret signs; a receiver takes the message when one signature is good, so nothing is lost while secrets are replaced.
 */
export function signedHeaders(id: string, at: Date, body: string, secrets: readonly Hidden[]) {
  // To the second, as the header says it: what is signed is what is sent.
  const seconds = Math.floor(at.getTime() / 1000);
  const signatures = secrets.map((secret) => new Webhook(secret.reveal()).sign(id, new Date(seconds * 1000), body));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  };
}
