import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flexConsumption } from '../../infra/bundle/lock-file.ts';
import { makeArtefact } from '../../infra/bundle/make-artefact.ts';
import { interleave, timed } from './interleave.ts';
import { row, type Row } from './row.ts';

export const says = 'loading the app from an empty folder, against starting a process with an empty module';

/** A worker reduced to what registration needs: nothing is loaded before the app is, and nothing else is timed. */
const loader = `
import Module from 'node:module';
const original = Module.prototype.require;
const registration = { dispose() {} };
const core = { version: '3.12.0', hostVersion: '4.1037.0.0', Disposable: class {}, log() {}, setProgrammingModel() {},
  getProgrammingModel() {}, registerHook: () => registration, registerFunction: () => registration };
Module.prototype.require = function (id) { return id === '@azure/functions-core' ? core : original.call(this, id); };
const began = performance.now();
await import(process.argv[2]);
process.stdout.write(JSON.stringify({ ms: performance.now() - began, rss: process.memoryUsage.rss() }));
`;

export async function rows(): Promise<Row[]> {
  const place = mkdtempSync(join(tmpdir(), 'bench-bundle-'));
  try {
    const artefact = join(place, 'app');
    await makeArtefact(artefact, flexConsumption);
    const [load, empty] = [join(place, 'load.mjs'), join(place, 'empty.mjs')];
    writeFileSync(load, loader);
    writeFileSync(empty, '');
    const start = (words: string[]) => execFileSync(process.execPath, words, { encoding: 'utf8', env: {} });
    let rss = 0;
    const loading = (main: string) => () => {
      const answer = JSON.parse(start(['--disable-warning=ExperimentalWarning', load, main])) as Record<string, number>;
      rss = Math.round(answer['rss']! / 1e6);
      return answer['ms']!;
    };
    const floor = () => timed(() => start([empty]));
    const bundled = await interleave(loading(join(artefact, 'main.mjs')), floor, 21);
    const first = row('bundle', bundled.ours, bundled.floor, 'ms', rss);
    const sources = fileURLToPath(new URL('../../functions/main.ts', import.meta.url));
    const unbundled = await interleave(loading(sources), floor, 5);
    return [first, row('sources', unbundled.ours, unbundled.floor, 'ms', rss)];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
