import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanUp } from '../../infra/local/clean-up.ts';
import { identify } from '../../infra/local/process-identity.ts';
import { recordProcess, recordedProcesses } from '../../infra/local/process-records.ts';
import { startPeer } from '../../infra/local/start-peer.ts';

let stateDirectory: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  stateDirectory = mkdtempSync(join(tmpdir(), 'clvr peers '));
});

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await cleanUp(stateDirectory);
  rmSync(stateDirectory, { recursive: true, force: true });
});

async function startParent() {
  const main = join(import.meta.dirname, 'parent-of-a-peer.ts');
  const parent = spawn(process.execPath, [main, stateDirectory], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(parent);
  const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
  return { parent, ...(JSON.parse(line) as { peer: number; server: number }) };
}

/** Those of the processes that still run after ten seconds. */
async function leftOf(...pids: number[]): Promise<number[]> {
  const deadline = Date.now() + 10_000;
  while (pids.some((pid) => identify(pid)) && Date.now() < deadline) await pause(20);
  return pids.filter((pid) => identify(pid));
}

test('kill -9 of the parent leaves neither the peer nor what the peer started', async () => {
  const { parent, peer, server } = await startParent();
  parent.kill('SIGKILL');
  expect(await leftOf(peer, server)).toEqual([]);
});

test('kill -9 of the peer leaves no server', async () => {
  const { peer, server } = await startParent();
  process.kill(peer, 'SIGKILL');
  expect(await leftOf(peer, server)).toEqual([]);
});

test('a peer that hangs when its parent is killed is ended at the next start', async () => {
  const { parent, peer, server } = await startParent();
  process.kill(peer, 'SIGSTOP');
  parent.kill('SIGKILL');
  expect(await leftOf(parent.pid ?? 0)).toEqual([]);
  expect(identify(peer)).not.toBeNull();
  expect(await cleanUp(stateDirectory)).toEqual({ ended: ['postgres'], inUseBy: null });
  expect(await leftOf(peer, server)).toEqual([]);
  expect(readdirSync(join(stateDirectory, 'processes'))).toEqual([]);
}, 15_000);

test('peers of another living process are left alone, and it is named', async () => {
  const { parent, peer } = await startParent();
  const found = await cleanUp(stateDirectory);
  expect(found.ended).toEqual([]);
  expect(found.inUseBy?.pid).toBe(parent.pid);
  expect(identify(peer)).not.toBeNull();
});

test('a recycled process number is never signalled', async () => {
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  started.push(bystander);
  const pid = bystander.pid ?? 0;
  recordProcess(stateDirectory, 'bystander', pid);
  const [record] = recordedProcesses(stateDirectory);
  const ended = { pid: 2 ** 22 + 1, started: 'an earlier boot' };
  const stale = { ...record, started: 'an earlier boot', owner: ended };
  writeFileSync(join(stateDirectory, 'processes', `${pid}.json`), JSON.stringify(stale));
  expect(await cleanUp(stateDirectory)).toEqual({ ended: [], inUseBy: null });
  expect(identify(pid)).not.toBeNull();
});

test('a peer that cannot start gives its own sentence', async () => {
  const options = { directory: join(stateDirectory, 'postgres'), durable: false, port: 1, tls: {} };
  await expect(startPeer('no-such-peer', options)).rejects.toThrow(/The peer no-such-peer did not start: it exited/);
});
