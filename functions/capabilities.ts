import { KeyVaultAway } from '../shared/platform/encryption/key-vault.ts';
import { errorCode } from '../shared/platform/log.ts';
import { SchemaRefused } from '../shared/platform/schema-fits.ts';
import { SettingsRefused } from '../shared/platform/settings-refused.ts';
import { consoleLog } from './host/console-log.ts';
import type { Capabilities } from './runtime.ts';

let made: Promise<Capabilities> | undefined;

/** Milliseconds between two tries to reach the vault where it did not say: else every request would ask it anew. */
const usualRest = 1_000;

async function make(): Promise<Capabilities> {
  const { makeCapabilities } = await import('./runtime.ts');
  return makeCapabilities();
}

/** Says why there are no capabilities, and gives the milliseconds after which it makes sense to try again. */
function report(error: unknown): number {
  if (error instanceof SettingsRefused) for (const one of error.refused) consoleLog('settings.refused', one);
  if (error instanceof SchemaRefused) {
    consoleLog('schema.refused', { older: error.older });
    return usualRest;
  }
  if (!(error instanceof KeyVaultAway)) return 0;
  consoleLog('settings.secrets-away', { error: errorCode(error) });
  return error.retryAfterMs ?? usualRest;
}

/**
 * The capabilities of this process, made when they are first asked for: so the app registers its functions before any client
 * is loaded or any setting is checked. Rejects with SettingsRefused, or KeyVaultAway when the vault with the secrets does not answer,
 * and tries again the next time, after the rest that the vault asked for.
 */
export function capabilities(): Promise<Capabilities> {
  if (made) return made;
  const mine = make();
  made = mine;
  mine.catch((error: unknown) => {
    const forget = () => void (made === mine && (made = undefined));
    const rest = report(error);
    if (rest > 0) setTimeout(forget, rest).unref();
    else forget();
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
