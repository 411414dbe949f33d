import type { Secret } from '../../platform/secret.ts';
import { CloseAway, CloseRefused } from '../../messages/contacts/ports.ts';

/** Milliseconds for one call. */
const patience = 10_000;
/** An hour: what Close asks to wait for beyond that is taken for a slip. */
const longestWait = 3_600_000;

/** Seconds as `Retry-After` or the `reset` of `RateLimit` has them (Close, Rate limits), in milliseconds; null without any. */
function waitIn(headers: Headers): number | null {
  const reset = /reset=([\d.]+)/.exec(headers.get('ratelimit') ?? '')?.[1];
  const seconds = Number(headers.get('retry-after') ?? reset ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(longestWait, Math.ceil(seconds * 1000)) : null;
}

export type AskClose = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<T | null>;

/**
 * One call to Close's API: HTTP Basic with the key as the user and no password, JSON both ways. Gives null for what is not there (404). Rejects with CloseAway
 * where it did not answer, is busy (429) or broken (5xx), and with CloseRefused for any other status. What it says besides is read by nobody: it can repeat
 * what was sent.
 */
export const askCloseAt =
  (api: string, key: Secret): AskClose =>
  async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T | null> => {
    const authorization = `Basic ${Buffer.from(`${key.reveal()}:`).toString('base64')}`;
    try {
      const answer = await fetch(`${api}${path}`, {
        method,
        headers: { authorization, accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      const { status, ok } = answer;
      if (ok) return method === 'DELETE' ? null : ((await answer.json()) as T);
      await answer.body?.cancel();
      if (status === 404) return null;
      if (status === 429 || status >= 500) throw new CloseAway(String(status), waitIn(answer.headers));
      throw new CloseRefused(String(status));
    } catch (error) {
      if (error instanceof CloseAway || error instanceof CloseRefused) throw error;
      throw new CloseAway('NO_ANSWER');
    }
  };
