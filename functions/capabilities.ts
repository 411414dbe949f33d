import { KeyVaultAway } from '../shared/platform/encryption/key-vault.ts';
import type { Capabilities } from './runtime.ts';

let made: Promise<Capabilities> | undefined;

/** Milliseconds between two tries where the vault did not say: every request would ask it anew. */
const usualRest = 1_000;

async function make(): Promise<Capabilities> {
  const { makeCapabilities } = await import('./runtime.ts');
  return makeCapabilities();
}

/**
 * The capabilities of this process, made when they are first asked for: so the app registers its functions before any client
 * is loaded or any setting is checked. Rejects when a setting is missing or wrong or the vault with the secrets is away, and tries
 * again the next time, after the rest that the vault asked for.
 */
export function capabilities(): Promise<Capabilities> {
  if (made) return made;
  const mine = make();
  made = mine;
  mine.catch((error: unknown) => {
    const rest = error instanceof KeyVaultAway ? (error.retryAfterMs ?? usualRest) : 0;
    if (rest === 0) made = undefined;
    else setTimeout(() => made === mine && (made = undefined), rest).unref();
  });
  return mine;
}

/** Ends what the capabilities hold open, if anything was used. */
export async function closeCapabilities(): Promise<void> {
  const used = made;
  made = undefined;
  await used?.then(
    (uses) => uses.close(),
    () => undefined,
  );
}
