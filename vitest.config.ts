import { defineConfig } from 'vitest/config';
import { ByFolder } from './tests/support/run-order.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    environment: 'node',
    pool: 'forks',
    globalSetup: ['tests/support/global-setup.ts'],
    sequence: { sequencer: ByFolder },
    // A machine that is busy with something else must not turn a good run red; a test that says less is held to less.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    slowTestThreshold: 1_000,
    expect: { requireAssertions: true },
  },
});
