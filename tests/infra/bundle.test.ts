import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { carriedPackages, closure } from '../../infra/bundle/carried-packages.ts';
import { flexConsumption, locate, readLock, type Lock } from '../../infra/bundle/lock-file.ts';
import { makeArtefact } from '../../infra/bundle/make-artefact.ts';
import { thisMachine } from '../support/this-machine.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const directory = realpathSync(mkdtempSync(join(tmpdir(), 'bundle-')));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const { files, packages } = await makeArtefact(directory, thisMachine);

const load = (main: string) => {
  const program = join(repository, 'tests/support/load-app.ts');
  const words = ['--disable-warning=ExperimentalWarning', program, main];
  // Nothing is configured: an app that looked at its settings while it loads would fail here.
  const text = execFileSync(process.execPath, words, { encoding: 'utf8', cwd: directory, env: {} });
  return JSON.parse(text) as { loaded: string[]; functions: string[] };
};
const app = load(join(directory, 'main.mjs'));

/** Clients that take tens of milliseconds each to load: on a cold start nobody waits for those that are not used. */
const bundledHeavy = [
  '@anthropic-ai/sdk',
  '@anthropic-ai/bedrock-sdk',
  '@aws-sdk/client-bedrock',
  '@azure/identity',
  '@azure/keyvault-keys',
  '@azure/keyvault-secrets',
  '@azure/service-bus',
  '@azure/storage-blob',
  'oauth4webapi',
  'nodemailer',
  'sharp-phash',
];

test('the bundle registers what the sources register', () => {
  expect(app.functions).toEqual(load(join(repository, 'functions/main.ts')).functions);
  expect(app.functions.length).toBeGreaterThan(20);
});

test('to load the app takes its own code alone: nothing of node_modules and nothing from elsewhere', () => {
  const places = app.loaded.map((url) => relative(directory, fileURLToPath(url)));
  expect(places).toContain('main.mjs');
  expect(places.filter((place) => place.includes('node_modules') || place.startsWith('..'))).toEqual([]);
});

test.each(bundledHeavy)('%s waits in a chunk of its own for its first use', (name) => {
  const loaded = new Set(app.loaded.map((url) => basename(fileURLToPath(url))));
  const holding = files.filter((file) => file.packages.includes(name)).map(({ file }) => file);
  expect(holding).not.toEqual([]);
  expect(holding.filter((file) => loaded.has(file))).toEqual([]);
});

test('a package stands either in the bundle or beside it', () => {
  const bundled = new Set(files.flatMap((file) => file.packages));
  expect(Object.keys(packages).filter((name) => bundled.has(name))).toEqual([]);
  expect(Object.keys(packages)).toEqual(expect.arrayContaining(Object.keys(carriedPackages)));
});

test('versions are exact and those of the lock file, and the manifest names the entry', () => {
  const lock = readLock(repository);
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest).toMatchObject({ type: 'module', main: 'main.mjs', dependencies: packages });
  expect(manifest).not.toHaveProperty('devDependencies');
  for (const [name, version] of Object.entries(packages)) expect(lock[`node_modules/${name}`]?.version).toBe(version);
  expect(existsSync(join(directory, 'host.json'))).toBe(true);
});

test('binaries are of one platform, without those for graphics cards', () => {
  const native = globSync('**/*.{node,so,so.*,dll,dylib}', { cwd: directory });
  expect(native).not.toEqual([]);
  const { os, cpu } = thisMachine;
  const elsewhere = native.filter((file) => !file.includes(os) || !file.includes(cpu) || /cuda|tensorrt/.test(file));
  expect(elsewhere).toEqual([]);
});

test('a lock file is followed as Node resolves, and only to what the target can run', () => {
  const lock: Lock = {
    'node_modules/a': { version: '1.0.0', dependencies: { b: '2' }, optionalDependencies: { win: '1', gone: '1' } },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '1' } },
    'node_modules/c': { version: '1.0.0' },
    'node_modules/win': { version: '1.0.0', os: ['win32'] },
    'node_modules/unused': { version: '1.0.0' },
  };
  expect(locate(lock, 'node_modules/a/node_modules/b', 'b')).toBe('node_modules/a/node_modules/b');
  expect(closure(lock, flexConsumption, ['a'])).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
  ]);
  expect(() => closure({ 'node_modules/a': lock['node_modules/a']! }, flexConsumption, ['a'])).toThrow('has no b');
});
