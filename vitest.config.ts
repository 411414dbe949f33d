import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { ByFolder } from './tests/support/run-order.ts';

const cores = availableParallelism();
/** One less than there are cores, for what tests start takes some; but on two cores one would leave half of the machine idle. */
const maxWorkers = Math.max(cores - 1, Math.min(cores, 2));

const of = (...folders: readonly string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);
/** These change nothing that a file after them could notice: a process keeps what it has loaded, which takes longer than most of them. */
const light = of('rules', 'architecture');
/**
 * So do these: each has a company or a database and keys of its own, and closes what it opened. Not the one that takes the vault away.
 * What tries adapters is not among them: it changes the environment of its process, and a client of Azure looks there once.
 */
const sharing = ['verbs', 'flows', 'privacy', 'abuse', 'browser'];
const notShared = ['tests/verbs/vault-away.test.ts'];
/** These end processes while others are at work, each in a stack of its own: beside each other, and nothing else. */
const chaos = of('chaos');
/** These hold something to a time or to a measure of memory: nothing runs beside them. */
const alone = [
  'tests/abuse/{endless-text,upload-*}.test.ts',
  'tests/infra/{host-stop,service-bus-kill,service-bus-semantics,service-bus-time}.test.ts',
];

/**
 * On a machine that other work slows down, what waits for a browser or a broker can miss its time once. Such a test is tried a second
 * time, and named at the end of the run, for it is a fault to mend; at a desk nothing is tried twice, and what is pure never is.
 */
const retry = process.env['CI'] ? 1 : 0;

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'light', include: light, isolate: false, maxWorkers } },
      {
        extends: true,
        test: {
          name: 'shared',
          include: of(...sharing),
          exclude: [...configDefaults.exclude, ...notShared, ...alone],
          isolate: false,
          maxWorkers,
          retry,
        },
      },
      {
        extends: true,
        test: {
          name: 'usual',
          include: [...of(`!(${sharing.join('|')})`), ...notShared],
          exclude: [...configDefaults.exclude, ...light, ...chaos, ...alone],
          maxWorkers,
          retry,
        },
      },
      { extends: true, test: { name: 'chaos', include: chaos, maxWorkers, retry, sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: 'alone', include: alone, maxWorkers: 1, retry, sequence: { groupOrder: 2 } } },
    ],
    environment: 'node',
    pool: 'forks',
    globalSetup: ['tests/support/global-setup.ts'],
    sequence: { sequencer: ByFolder },
    // A machine that is busy with something else must not turn a good run red; a test that says less is held to less.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    slowTestThreshold: 1_000,
    expect: { requireAssertions: true, poll: { timeout: 15_000 } },
  },
});
