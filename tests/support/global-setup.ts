import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { removeOldStates, removeState } from './run-state.ts';
import { servePeers } from './serve-peers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test processes ask for what the run shares. */
    sharedPeers: string;
    /** Whether load and chaos tests run at their stated size (`npm run test:long`). */
    long: boolean;
    /** Where the run writes, for what a test file starts for itself. Removed with the run. */
    state: string;
  }
}

/**
 * Runs once in the process that starts the test processes. Nothing is started here: what the run shares is started when a
 * test first asks for it, and ended with the run, whatever its outcome.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const local = join(project.config.root, '.local');
  await removeOldStates(local);
  const state = join(local, `test-${process.pid}`);
  mkdirSync(state, { recursive: true });
  const peers = await servePeers(state);
  project.provide('sharedPeers', peers.address);
  project.provide('state', state);
  project.provide('long', process.env['CLVR_TEST_LONG'] === '1');
  return async () => {
    await peers.stop();
    removeState(state);
  };
}
