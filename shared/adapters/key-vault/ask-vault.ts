import { KeyVaultAway } from '../../platform/encryption/key-vault.ts';
import { failureOf } from './failure-of.ts';

/** Milliseconds that one question may take with everything in it: loading a client, a token, a retry. */
export const usualPatience = 5_000;

/** Asks a client something. Rejects with KeyVaultAway or KeyRefused, the first also when the time is over. */
export async function askVault<T>(
  patience: number,
  question: (options: { abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> {
  const abortSignal = AbortSignal.timeout(patience);
  // The endpoint that gives tokens is asked without the signal, so the time is kept here as well.
  const late = new Promise<never>((_, reject) => {
    abortSignal.addEventListener('abort', () => reject(new KeyVaultAway('timeout')), { once: true });
  });
  try {
    return await Promise.race([question({ abortSignal }), late]);
  } catch (error) {
    throw failureOf(error);
  }
}
