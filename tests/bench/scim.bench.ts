import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { employees } from '../../infra/local/demo/company.ts';
import { seedDemo } from '../../infra/local/demo/seed.ts';
import { signInAs } from '../../infra/local/demo/sign-in-as.ts';
import { startStack } from '../../infra/local/stack/start-stack.ts';
import { interleave, timed } from './interleave.ts';
import { row, type Row } from './row.ts';

export const says =
  'what a directory asks to find, add and disable users over four connections, through edge and host, against a bare HTTP server';

const users = 5;
const connections = 4;
const bareServer = `require('node:http').createServer((q, s) => q.resume().once('end', () => s.end('{}'))).listen(0, '127.0.0.1', function () {
  console.log(this.address().port) })`;

/** A directory with a few kept connections, each of which waits for its answer. */
function directory(origin: string, token: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    end: () => agent.destroy(),
    send: (method: string, path: string, body?: unknown) =>
      new Promise<{ id?: string }>((resolve, reject) => {
        const text = body === undefined ? '' : JSON.stringify(body);
        const headers = {
          authorization: `Bearer ${token}`,
          ...(text === ''
            ? {}
            : { 'content-type': 'application/scim+json', 'content-length': Buffer.byteLength(text) }),
        };
        request(`${origin}/api/scim/v2/${path}`, { method, agent, headers }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.once('end', () => {
            const answer = Buffer.concat(parts).toString('utf8');
            if ((response.statusCode ?? 500) > 299) reject(new Error(`${path} answered ${answer}`));
            else resolve(JSON.parse(answer) as { id?: string });
          });
        })
          .once('error', reject)
          .end(text);
      }),
  };
}

/** Finds, adds and disables users over every connection at once, and gives the milliseconds there were for each request. */
async function each({ send }: ReturnType<typeof directory>): Promise<number> {
  const one = async () => {
    for (let i = 0; i < users; i += 1) {
      const userName = `${crypto.randomUUID()}@exempel.example`;
      await send('GET', `Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`);
      const { id } = await send('POST', 'Users', { userName, externalId: crypto.randomUUID(), displayName: 'Nils Ek' });
      await send('PATCH', `Users/${id}`, { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] });
    }
  };
  const ms = await timed(() => Promise.all(Array.from({ length: connections }, one)));
  return ms / (3 * users * connections);
}

const rssOf = (pid: number): number =>
  Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000);

export async function rows(): Promise<Row[]> {
  const place = mkdtempSync(join(tmpdir(), 'bench-scim-'));
  const web = join(place, 'web');
  mkdirSync(web);
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>page</title>');
  const stack = await startStack({ directory: join(place, 'state'), webDirectory: web, durable: false });
  const bare = spawn(process.execPath, ['-e', bareServer], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await seedDemo(stack);
    const visitor = await signInAs(stack.origin, employees[1]!.oid);
    const made = await fetch(`${stack.origin}/api/provisioning/tokens`, {
      method: 'POST',
      headers: {
        cookie: visitor.cookiesFor('localhost').join('; '),
        'content-type': 'application/json',
        'x-requested-with': 'clvr',
      },
      body: '{"days":1}',
    });
    const { token } = (await made.json()) as { token: string };
    const [port] = (await once(bare.stdout, 'data')) as [Buffer];
    const ours = directory(stack.origin, token);
    const floor = directory(`http://127.0.0.1:${port.toString().trim()}`, token);
    const found = await interleave(
      () => each(ours),
      () => each(floor),
      9,
    );
    ours.end();
    floor.end();
    const rss = rssOf(stack.peers.get('functions-host')!.pid);
    return [
      row('scim', found.ours, found.floor, 'ms', rss),
      row('scim, as a rate', 1000 / found.ours, 1000 / found.floor, 'requests/s', rss),
    ];
  } finally {
    bare.kill();
    await stack.stop();
    rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
