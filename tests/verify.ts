import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

// `npm run verify`: what a change has to hold before it is worth a full test run. One line each; the output only of what failed.

// The longest first, so that two lanes end together. What has been formatted once is not looked at again until it changes.
const checks = [
  { name: 'rules', command: ['vitest', 'run', '--reporter=dot', 'tests/rules'] },
  {
    name: 'format',
    command: ['prettier', '--check', '--log-level=warn', '--cache', '--cache-location=.local/prettier-cache', '.'],
  },
  { name: 'architecture', command: ['vitest', 'run', '--reporter=dot', 'tests/architecture'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings', '--format=unix'] },
];

const root = fileURLToPath(new URL('..', import.meta.url));

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
process.exitCode = failed > 0 ? 1 : 0;
