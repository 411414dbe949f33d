import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { employees } from '../../infra/local/demo/company.ts';
import { signInAs } from '../../infra/local/demo/sign-in-as.ts';
import type { Visitor } from '../../infra/local/demo/visitor.ts';
import { isAlive } from '../../infra/local/process-identity.ts';
import { recordedProcesses } from '../../infra/local/process-records.ts';
import { eventually } from '../support/function-host.ts';

const program = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));
const launcher = fileURLToPath(new URL('../../start.mjs', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'start-'));
const running = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of running) child.kill('SIGTERM');
  await Promise.all([...running].map((child) => once(child, 'exit')));
  rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

type Copy = Readonly<{ child: ChildProcess; origin: string; state: string; said: string[] }>;

/** Runs `npm start` on a state of its own, and waits until it says that the page is ready. */
async function start(name: string, launched = false): Promise<Copy> {
  const state = join(place, name);
  mkdirSync(state, { recursive: true });
  // The samples are no part of what is tried here.
  writeFileSync(join(state, 'sent-samples'), 'gym-month-card.jpg\ngift-card.jpg\nmassage.jpg\n');
  const direct = ['--disable-warning=ExperimentalWarning', program];
  const words = [...(launched ? [launcher, program] : direct), '--state', state];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const said: string[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (line: string) => {
      said.push(line);
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
    };
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.once('exit', () => reject(new Error(said.join('\n'))));
  });
  return { child, origin, state, said };
}

const alive = (state: string) => recordedProcesses(state).filter(isAlive);

/** Who a copy takes a browser for that holds the cookies of both copies: a browser tells hosts apart, not ports. */
async function whoIs(copy: Copy, visitors: readonly Visitor[]): Promise<string> {
  const cookie = visitors.flatMap((visitor) => visitor.cookiesFor('localhost')).join('; ');
  const response = await fetch(`${copy.origin}/api/session`, { headers: { cookie } });
  return ((await response.json()) as { person: { name: string } }).person.name;
}

test(
  'two copies run side by side and do not sign each other out; Ctrl-C leaves no process',
  { timeout: 120_000 },
  async () => {
    const [one, other] = await Promise.all([start('one'), start('other')]);
    expect(one.origin).not.toBe(other.origin);
    const page = await fetch(`${one.origin}/sign-in`);
    expect(page.headers.get('content-type')).toContain('text/html');

    const [alva, hanna] = [employees[0]!, employees[1]!];
    const visitors = [await signInAs(one.origin, alva.oid), await signInAs(other.origin, hanna.oid)];
    expect(await whoIs(one, visitors)).toBe(alva.name);
    expect(await whoIs(other, visitors)).toBe(hanna.name);

    const before = alive(one.state);
    expect(before.length).toBeGreaterThanOrEqual(7);
    one.child.kill('SIGINT');
    expect(await once(one.child, 'exit')).toEqual([0, null]);
    expect(before.filter(isAlive)).toEqual([]);
    expect(alive(other.state).length).toBe(before.length);
  },
);

test.each([
  { killed: 'the program', launched: false },
  { killed: 'its launcher', launched: true },
])(
  'after kill -9 of $killed its parts end, and the next start finds the same address and nothing in its way',
  { timeout: 120_000 },
  async ({ launched }) => {
    const name = launched ? 'killed-launcher' : 'killed';
    const first = await start(name, launched);
    const before = alive(first.state);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    await eventually(
      async () => before.filter(isAlive).length,
      (left) => left === 0,
    );
    const second = await start(name);
    expect(second.origin).toBe(first.origin);
    expect((await fetch(`${second.origin}/api/health`)).status).toBe(200);
  },
);

test(
  'a part that is killed is started again, and said to be, until it ends at once',
  { timeout: 120_000 },
  async () => {
    const copy = await start('minded');
    const host = () => alive(copy.state).find(({ name }) => name === 'functions-host')?.pid;
    const startedAgain = () => copy.said.filter((line) => line === '  functions-host is there again.').length;
    const killHost = async () => {
      const before = startedAgain();
      process.kill(host()!, 'SIGKILL');
      await eventually(
        async () => startedAgain() > before || copy.child.exitCode !== null,
        (done) => done,
        60_000,
      );
    };
    const first = host();
    await killHost();
    expect(startedAgain()).toBe(1);
    expect(host()).not.toBe(first);
    await signInAs(copy.origin, employees[0]!.oid);

    while (copy.child.exitCode === null && startedAgain() < 5) await killHost();
    expect(copy.child.exitCode).toBe(1);
    expect(copy.said.at(-1)).toContain('functions-host has ended again');
    expect(alive(copy.state)).toEqual([]);
  },
);

test('a second start in the same copy says who is there, and leaves it alone', { timeout: 120_000 }, async () => {
  const first = await start('twice');
  await expect(start('twice')).rejects.toThrow(`already running (process ${first.child.pid})`);
  expect((await fetch(`${first.origin}/api/health`)).status).toBe(200);
});

test('a start that is interrupted halfway leaves no process', { timeout: 120_000 }, async () => {
  const state = join(place, 'halfway');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, '--state', state]);
  await eventually(
    async () => alive(state).length,
    (count) => count >= 3,
    60_000,
  );
  const begun = alive(state);
  child.kill('SIGINT');
  await once(child, 'exit');
  expect(begun.filter(isAlive)).toEqual([]);
  expect(alive(state)).toEqual([]);
});
