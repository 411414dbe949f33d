import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { TestError } from 'vitest';
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
    const { state, errors = [] } = test.result();
    // A test that never came to an end has not passed.
    count[state === 'passed' || state === 'skipped' ? state : 'failed'] += 1;
    const name = `${relative(root, module.moduleId)} > ${test.fullName}`;
    if (state === 'failed') named.push(`failed: ${name}`);
    // What the first try met is what there is to mend.
    else if (test.diagnostic()?.flaky) named.push(`passed on a second try: ${name}`, ...errors.map(inShort));
  }
  // A file that cannot be loaded, or whose setup fails, has no failed test to show for it.
  if (!module.ok() && count.failed === before) {
    count.failed += 1;
    named.push(`failed outside its tests: ${relative(root, module.moduleId)}`);
  }
}

/** The message, and where in the tests it was thrown. */
const inShort = ({ message, stacks }: TestError): string => {
  const at = stacks?.find(({ file }) => file.includes('/tests/'));
  return `  ${stripVTControlCharacters(message).slice(0, 600)}${at ? ` (${relative(root, at.file)}:${at.line})` : ''}`;
};

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

/** What each folder took of it, files of all workers together. */
function byFolder(modules: readonly TestModule[]): string {
  const took = new Map<string, number>();
  for (const module of modules) {
    const folder = relative(root, module.moduleId).split('/')[1]!;
    took.set(folder, (took.get(folder) ?? 0) + seconds(module));
  }
  const most = [...took].toSorted((a, b) => b[1] - a[1]);
  return most.map(([folder, all]) => `${folder} ${all.toFixed(0)} s`).join(', ');
}

const closingCount: Reporter = {
  onTestRunEnd(modules, unhandled) {
    modules.forEach(add);
    byControl = resultsByControl(modules);
    count.failed += unhandled.length;
    for (const line of [...slowest(modules), byFolder(modules), ...named]) console.log(line);
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
