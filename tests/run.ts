import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startVitest, type Reporter, type TestModule } from 'vitest/node';
import { resultsByControl, writeControlResults, type ControlResults } from './control-results.ts';

// `npm test`: every test, or those whose path contains one of the words given. `--long` runs load, chaos and spoilt files at their stated size.

const words = process.argv.slice(2);
if (words.includes('--long')) process.env['CLVR_TEST_LONG'] = '1';
const root = fileURLToPath(new URL('..', import.meta.url));

let byControl: ControlResults = {};
/** Said once more at the very end, where a reader of a long output looks: what failed, and what passed on its second try only. */
const named: string[] = [];
const count = { passed: 0, failed: 0, skipped: 0 };

function add(module: TestModule): void {
  const before = count.failed;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    // A test that never came to an end has not passed.
    count[state === 'passed' || state === 'skipped' ? state : 'failed'] += 1;
    const name = `${relative(root, module.moduleId)} > ${test.fullName}`;
    if (state === 'failed') named.push(`failed: ${name}`);
    else if (test.diagnostic()?.flaky) named.push(`passed on a second try: ${name}`);
  }
  // A file that cannot be loaded, or whose setup fails, has no failed test to show for it.
  if (!module.ok() && count.failed === before) {
    count.failed += 1;
    named.push(`failed outside its tests: ${relative(root, module.moduleId)}`);
  }
}

const seconds = (module: TestModule): number => {
  const { collectDuration, duration } = module.diagnostic();
  return (collectDuration + duration) / 1000;
};

/** Where the time went, when it went anywhere: who makes the run shorter starts here. */
function slowest(modules: readonly TestModule[]): string[] {
  return modules
    .filter((module) => seconds(module) >= 10)
    .toSorted((a, b) => seconds(b) - seconds(a))
    .slice(0, 10)
    .map((module) => `${seconds(module).toFixed(0).padStart(4)} s  ${relative(root, module.moduleId)}`);
}

const closingCount: Reporter = {
  onTestRunEnd(modules, unhandled) {
    modules.forEach(add);
    byControl = resultsByControl(modules);
    count.failed += unhandled.length;
    for (const line of [...slowest(modules), ...named]) console.log(line);
  },
};

const vitest = await startVitest(
  'test',
  words.filter((word) => !word.startsWith('--')),
  { root, run: true, watch: false, reporters: [process.env['CI'] ? 'dot' : 'default', closingCount] },
);
await vitest?.close();

console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
const nothingRan = count.passed + count.failed === 0;
const every = words.every((word) => word.startsWith('--'));
writeControlResults(join(root, '.local/release-tests.json'), root, {
  tests: byControl,
  whole: every && !nothingRan && count.failed === 0,
  finishedAt: new Date(),
});
// Set last: vitest sets an exit code of its own, and a run that proved nothing must not look green.
process.exitCode = count.failed > 0 || nothingRan ? 1 : 0;
