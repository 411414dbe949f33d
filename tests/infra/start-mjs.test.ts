import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';

// A project of its own with one package from a folder beside it, so that npm needs no network.
let root: string;

const packageOf = (version: string) => ({ name: 'neighbour', version, bin: { neighbour: 'main.js' } });
const write = (path: string, value: unknown) =>
  writeFileSync(join(root, path), typeof value === 'string' ? value : JSON.stringify(value));

function lock(version: string): void {
  write('neighbour/package.json', packageOf(version));
  write('package-lock.json', {
    name: 'trial',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'trial', dependencies: { neighbour: 'file:neighbour' } },
      neighbour: packageOf(version),
      'node_modules/neighbour': { resolved: 'neighbour', link: true },
    },
  });
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clvr start här '));
  mkdirSync(join(root, 'neighbour'));
  copyFileSync(resolve(import.meta.dirname, '..', '..', 'start.mjs'), join(root, 'start.mjs'));
  write('package.json', { name: 'trial', type: 'module', dependencies: { neighbour: 'file:neighbour' } });
  write('neighbour/main.js', '#!/usr/bin/env node\nconsole.log("neighbour")\n');
  write(
    'print.ts',
    'const words: string[] = process.argv.slice(2);\nconsole.log(JSON.stringify({ words, path: process.env.PATH }));\n',
  );
  lock('1.0.0');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const start = (...words: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [join(root, 'start.mjs'), ...words], { cwd: tmpdir(), encoding: 'utf8' });

test('what is missing is installed with one line, and only once', { timeout: 30_000 }, () => {
  const first = start('print.ts', 'one', 'two words');
  expect(first.stderr).toMatch(/^Installing packages, once, about a minute … done in \d+ s\.\n$/);
  const said = JSON.parse(first.stdout) as { words: string[]; path: string };
  expect(said.words).toEqual(['one', 'two words']);
  expect(said.path.split(':')[0]).toBe(join(root, 'node_modules', '.bin'));
  expect(existsSync(join(root, 'node_modules', '.bin', 'neighbour'))).toBe(true);
  expect(existsSync(join(root, '.local', 'installing'))).toBe(false);
  expect(start('print.ts').stderr).toBe('');
});

test('another lock file installs again; one that npm has already followed does not', { timeout: 30_000 }, () => {
  start('print.ts');
  lock('2.0.0');
  expect(start('print.ts').stderr).toContain('Installing');
  const stamp = join(root, 'node_modules', '.installed-lock');
  const before = readFileSync(stamp, 'utf8');
  rmSync(stamp);
  expect(start('print.ts').stderr).toBe('');
  expect(readFileSync(stamp, 'utf8')).toBe(before);
});

test('an installation that fails says why', { timeout: 30_000 }, () => {
  write('package-lock.json', '{');
  const failed = start('print.ts');
  expect(failed.status).toBe(1);
  expect(failed.stderr).toMatch(/that did not work[\s\S]*package-lock\.json/);
});

test('a checkout where somebody ran npm counts as installed; without npm the launcher says so', () => {
  const checkout = resolve(import.meta.dirname, '..', '..');
  mkdirSync(join(root, 'node_modules'));
  copyFileSync(join(checkout, 'package-lock.json'), join(root, 'package-lock.json'));
  copyFileSync(join(checkout, 'node_modules', '.package-lock.json'), join(root, 'node_modules', '.package-lock.json'));
  const withoutNpm = () =>
    spawnSync(process.execPath, [join(root, 'start.mjs'), 'print.ts'], { env: { PATH: root }, encoding: 'utf8' });
  expect(withoutNpm()).toMatchObject({ status: 0, stderr: '' });
  const lockFile = join(root, 'package-lock.json');
  write('package-lock.json', readFileSync(lockFile, 'utf8').replace('"node_modules/pg": {', '"node_modules/gone": {'));
  expect(withoutNpm()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm is not on the PATH') });
});

test('the script’s exit code is the launcher’s', { timeout: 30_000 }, () => {
  write('leave.ts', 'process.exit(Number(process.argv[2]));\n');
  expect(start('leave.ts', '7').status).toBe(7);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s reaches the script, once', { timeout: 30_000 }, async (signal) => {
  write(
    'wait.ts',
    `let heard = 0;
     process.on('${signal}', () => { heard += 1; setTimeout(() => process.exit(40 + heard), 200); });
     setInterval(() => {}, 1000);
     console.log('waiting');\n`,
  );
  const child = spawn(process.execPath, [join(root, 'start.mjs'), 'wait.ts'], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(createInterface({ input: child.stdout }), 'line');
  child.kill(signal);
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(41);
});
