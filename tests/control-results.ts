import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TestModule } from 'vitest/node';

/** How the tests came out that carry a control, by control. One that was skipped proves nothing, and is not counted. */
export type ControlResults = Readonly<Record<string, Readonly<{ passed: number; failed: number }>>>;

export function resultsByControl(modules: readonly TestModule[]): ControlResults {
  const counts: Record<string, { passed: number; failed: number }> = {};
  for (const module of modules)
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'skipped') continue;
      for (const id of test.meta().controls ?? [])
        (counts[id] ??= { passed: 0, failed: 0 })[state === 'passed' ? 'passed' : 'failed'] += 1;
    }
  return counts;
}

/** What git says of the sources that were tested: null where there is no git, or where something is not committed. */
function commitOf(root: string): string | null {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    return git('status', '--porcelain') === '' ? git('rev-parse', 'HEAD') : null;
  } catch {
    return null;
  }
}

/** Writes the file that a release signs. `whole`: every test ran, and none failed; only then is it signed. */
export function writeControlResults(
  file: string,
  root: string,
  { tests, whole, finishedAt }: Readonly<{ tests: ControlResults; whole: boolean; finishedAt: Date }>,
): void {
  mkdirSync(dirname(file), { recursive: true });
  const results = { commit: commitOf(root), finishedAt: finishedAt.toISOString(), whole, tests };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
