import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from '../run-checks.ts';

// `npm run verify:infra`: the whole Pulumi program without any cloud account. The providers' packages are 320 MB that only a
// deployment needs, so they stand in a folder of their own and are put there at the first run.

const here = fileURLToPath(new URL('.', import.meta.url));
const stamp = join(here, 'node_modules', '.installed-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(here, 'package-lock.json')))
  .digest('hex');

/** npm as it runs this script, else the one on PATH. */
function npm(): readonly string[] {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  return cli?.endsWith('.js') && existsSync(cli) ? [node && existsSync(node) ? node : process.execPath, cli] : ['npm'];
}

function install(): void {
  const began = performance.now();
  process.stderr.write('Installing the providers of infra/azure, once, about half a minute … ');
  const [command = 'npm', ...before] = npm();
  const done = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    encoding: 'utf8',
  });
  if (done.status !== 0) {
    process.stderr.write(`that did not work.\n${done.error?.message ?? `${done.stdout}${done.stderr}`}\n`);
    process.exit(1);
  }
  writeFileSync(stamp, lock);
  process.stderr.write(`done in ${Math.round((performance.now() - began) / 1000)} s.\n`);
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) install();
const failed = await runChecks([
  { name: 'tests', command: ['vitest', 'run', '--reporter=dot', '--config', 'infra/azure/vitest.config.ts'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', 'infra/azure'] },
  {
    name: 'lint',
    command: ['oxlint', '--deny-warnings', '--format=unix', '-c', 'infra/azure/oxlint.json', 'infra/azure'],
  },
]);
process.exitCode = failed > 0 ? 1 : 0;
