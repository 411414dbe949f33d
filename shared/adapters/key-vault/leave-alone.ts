import type { KeyClientOptions } from '@azure/keyvault-keys';
import { KeyVaultAway } from '../../platform/encryption/key-vault.ts';

type PipelinePolicy = NonNullable<KeyClientOptions['additionalPolicies']>[number]['policy'];

/** Milliseconds that an answer asks to be left alone for; null when it does not say. */
export function retryAfter(header: (name: string) => string | undefined, now: number): number | null {
  for (const name of ['retry-after-ms', 'x-ms-retry-after-ms']) {
    const given = header(name);
    if (given !== undefined && /^\d{1,9}$/.test(given)) return Number(given);
  }
  const given = header('retry-after');
  if (given === undefined) return null;
  if (/^\d{1,6}$/.test(given)) return Number(given) * 1000;
  const until = Date.parse(given);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}

/**
 * Hands an answer that names a time on to the caller. The clients would wait for that time themselves, however long, while a person
 * waits, and each request of a busy process would do the same by itself.
 */
export const leaveAlone: PipelinePolicy = {
  name: 'leaveAlonePolicy',
  async sendRequest(request, next) {
    const response = await next(request);
    if (response.status !== 429 && response.status !== 503) return response;
    const wait = retryAfter((name) => response.headers.get(name), Date.now());
    if (wait === null && response.status === 503) return response;
    throw new KeyVaultAway(response.status === 429 ? 'throttled' : 'status-503', wait);
  },
};
