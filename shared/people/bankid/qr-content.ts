import { createHmac } from 'node:crypto';
import type { Secret } from '../../platform/secret.ts';

/**
 * What the code to scan says in the second that it is shown in: `bankid.<token>.<t>.<code>`, with t the whole seconds since the order
 * arrived and the code HMAC-SHA-256 of t in decimal, under the order's secret. Source: developers.bankid.com, Animated QR code.
 */
export function qrContent(qrStartToken: string, qrStartSecret: Secret, arrivedAt: number, now: number): string {
  const t = String(Math.max(0, Math.floor((now - arrivedAt) / 1000)));
  const code = createHmac('sha256', qrStartSecret.reveal()).update(t, 'ascii').digest('hex');
  return `bankid.${qrStartToken}.${t}.${code}`;
}
