import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The program is run once in one process, and every test reads what it made.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts', 'policy/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    expect: { requireAssertions: true },
  },
});
