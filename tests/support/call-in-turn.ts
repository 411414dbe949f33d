import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Caller, type Answer, type CallOptions } from './caller.ts';
import type { StackAddress } from './run-stack.ts';

/** Seconds that a test waits for its turn. */
const mostSeconds = 10;

/**
 * Calls, and where there is no room for more calls again when there is, or, where that takes long, as from another address: all files of a run
 * call from one, and how much is too much is another test’s.
 */
export async function callInTurn(
  { hostOrigin }: Pick<StackAddress, 'hostOrigin'>,
  caller: Caller,
  ...[method, path, options]: readonly [method: string, path: string, options: CallOptions]
): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const answer = await caller.call(method, path, options);
    const seconds = Number(answer.headers.get('retry-after'));
    if (answer.status !== 429 || tries > 20) return answer;
    if (seconds > mostSeconds) {
      const elsewhere = { origin: caller.origin, 'x-forwarded-for': `198.18.${randomInt(256)}.${randomInt(256)}` };
      const host = new Caller(hostOrigin, caller.cookie, caller.token);
      return host.call(method, path, { ...options, headers: { ...elsewhere, ...options.headers } });
    }
    await pause(seconds * 1000);
  }
}
