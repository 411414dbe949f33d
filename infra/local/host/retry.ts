import { setTimeout as wait } from 'node:timers/promises';
import type { RetryContext, RetryOptions } from './core-types.ts';

/** Milliseconds before the retry number `count` (0 is the first). */
export function retryDelay(options: RetryOptions, count: number): number {
  if (options.retryStrategy === 'fixedDelay') return milliseconds(options.delayInterval);
  return Math.min(milliseconds(options.maximumInterval), milliseconds(options.minimumInterval) * 2 ** count);
}

/**
 * Runs an attempt until it succeeds or the policy is used up, and then throws its last error. A signal ends the waiting
 * between two attempts, never an attempt.
 */
export async function withRetries<T>(
  options: RetryOptions | undefined,
  signal: AbortSignal,
  attempt: (retry: RetryContext | undefined) => Promise<T>,
): Promise<T> {
  if (!options) return attempt(undefined);
  const maxRetryCount = options.maxRetryCount;
  let exception: RetryContext['exception'];
  for (let retryCount = 0; ; retryCount++) {
    try {
      return await attempt({ retryCount, maxRetryCount, ...(exception && { exception }) });
    } catch (error) {
      if (maxRetryCount !== -1 && retryCount >= maxRetryCount) throw error;
      exception = describe(error);
      await wait(retryDelay(options, retryCount), undefined, { signal }).catch(() => {
        throw error;
      });
    }
  }
}

function milliseconds(duration: { readonly seconds: number } | undefined): number {
  return (duration?.seconds ?? 0) * 1000;
}

function describe(error: unknown): NonNullable<RetryContext['exception']> {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
  return { source: '', message, stackTrace: stack ?? '' };
}
