import type { Capabilities } from './runtime.ts';

let made: Promise<Capabilities> | undefined;

async function make(): Promise<Capabilities> {
  const { makeCapabilities } = await import('./runtime.ts');
  return makeCapabilities();
}

/**
 * The capabilities of this process, made when they are first asked for: so the app registers its functions before any client
 * is loaded or any setting is checked. Rejects, and tries again the next time, when a setting is missing or wrong.
 */
export function capabilities(): Promise<Capabilities> {
  made ??= make().catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
}

/** Ends what the capabilities hold open, if anything was used. */
export async function closeCapabilities(): Promise<void> {
  const used = made;
  made = undefined;
  await (await used)?.close();
}
