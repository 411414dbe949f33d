import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export type Check = Readonly<{ name: string; command: readonly string[] }>;

function run([program = '', ...words]: readonly string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ ok: false, output: `${program} could not be started: ${error.message}` }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * Runs commands in the project's folder, two beside each other, in the order given: the longest first, so that both lanes end together. Prints a line
 * each, and the output of what failed alone. Gives how many failed.
 */
export async function runChecks(checks: readonly Check[]): Promise<number> {
  let failed = 0;
  const waiting = [...checks];
  async function lane(): Promise<void> {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const start = performance.now();
      const { ok, output } = await run(check.command);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (!ok) failed += 1;
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${check.name.padEnd(12)} ${seconds.padStart(5)} s`);
      if (!ok) console.log(output.trimEnd());
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
  return failed;
}
