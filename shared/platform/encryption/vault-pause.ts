import { KeyVaultAway } from './key-vault.ts';
import { isSetBack } from './set-back.ts';

const first = 1_000;
const longest = 30_000;

/**
 * Keeps everybody off a vault that does not answer: after a failure nobody asks it until a pause is over, which doubles with each
 * failure, is spread at random so that instances do not come back together, and is never shorter than the vault asked for.
 */
export interface VaultPause {
  /** Does the work, or rejects with KeyVaultAway at once while the pause lasts. */
  ask<T>(work: () => Promise<T>): Promise<T>;
  /** Throws KeyVaultAway while the pause lasts, so that nothing is prepared for a question that will not be asked. */
  check(): void;
}

/** `random` gives numbers from 0 to 1; `now` is in milliseconds. */
export function vaultPause({ now, random }: { now(): number; random(): number }): VaultPause {
  let until = -Infinity;
  let since = -Infinity;
  let failures = 0;
  function check(): void {
    const left = isSetBack(since, now()) ? 0 : until - now();
    if (left > 0) throw new KeyVaultAway('pause', left);
  }
  return {
    check,
    async ask(work) {
      check();
      try {
        const answer = await work();
        failures = 0;
        return answer;
      } catch (error) {
        if (error instanceof KeyVaultAway) {
          const spread = 0.5 + random();
          const pause = Math.min(longest, first * 2 ** failures) * spread;
          failures += 1;
          since = now();
          until = now() + Math.max(pause, (error.retryAfterMs ?? 0) * (1 + random() / 4));
        }
        throw error;
      }
    },
  };
}
