import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { employees } from '../../infra/local/demo/company.ts';
import { seedDemo } from '../../infra/local/demo/seed.ts';
import { signInAs } from '../../infra/local/demo/sign-in-as.ts';
import { startStack } from '../../infra/local/stack/start-stack.ts';
import { interleave, timed } from './interleave.ts';
import { row, type Row } from './row.ts';

export const says = 'showing the session through edge and host, against a round trip to a bare HTTP server';

const many = 50;
const bareServer = `require('node:http').createServer((q, s) => s.end('{}')).listen(0, '127.0.0.1', function () {
  console.log(this.address().port) })`;

/** Asks over one kept connection, one request after the other, as a page does. */
function caller(url: string, cookie: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent, headers: { cookie } }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
        response.resume().once('end', resolve);
      }).once('error', reject);
    });
  const each = async () => {
    const ms = await timed(async () => {
      for (let i = 0; i < many; i += 1) await ask();
    });
    return ms / many;
  };
  return { each, end: () => agent.destroy() };
}

const rssOf = (pid: number): number | null => {
  try {
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000);
  } catch {
    return null;
  }
};

export async function rows(): Promise<Row[]> {
  const place = mkdtempSync(join(tmpdir(), 'bench-http-'));
  const web = join(place, 'web');
  mkdirSync(web);
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>page</title>');
  const stack = await startStack({ directory: join(place, 'state'), webDirectory: web, durable: false });
  const bare = spawn(process.execPath, ['-e', bareServer], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await seedDemo(stack);
    const visitor = await signInAs(stack.origin, employees[0]!.oid);
    const [port] = (await once(bare.stdout, 'data')) as [Buffer];
    const ours = caller(`${stack.origin}/api/session`, visitor.cookiesFor('localhost').join('; '));
    const floor = caller(`http://127.0.0.1:${port.toString().trim()}/`, '');
    const found = await interleave(ours.each, floor.each, 15);
    ours.end();
    floor.end();
    return [row('http', found.ours, found.floor, 'ms', rssOf(stack.peers.get('functions-host')!.pid))];
  } finally {
    bare.kill();
    await stack.stop();
    rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
