import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp } from '../../infra/local/clean-up.ts';
import { identify } from '../../infra/local/process-identity.ts';

/** Removes what a test run wrote. A server that is just ending may still write a last file, so it tries again. */
export function removeState(state: string): void {
  rmSync(state, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Ends and removes what killed test runs left under `.local/`. Runs that are still going are left alone. */
export async function removeOldStates(local: string): Promise<void> {
  if (!existsSync(local)) return;
  for (const name of readdirSync(local)) {
    const pid = Number(/^test-(\d+)$/.exec(name)?.[1]);
    if (!pid || identify(pid)) continue;
    const state = join(local, name);
    const parts = readdirSync(state, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const inUse: boolean[] = [];
    // A whole stack records its processes in its own directory.
    for (const directory of [state, ...parts.map((part) => join(state, part.name))])
      inUse.push((await cleanUp(directory)).inUseBy !== null);
    if (!inUse.includes(true)) removeState(state);
  }
}
