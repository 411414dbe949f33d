import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFixture, type FixtureHost } from '../support/function-host.ts';

let directory: string;
let file: string;
let host: FixtureHost;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'host-stop-'));
  file = join(directory, 'terminated');
  host = await startFixture('slow', { settings: { TERMINATED_FILE: file }, drain: 1_500 });
});
afterEach(async () => {
  await host.peer.stop();
  rmSync(directory, { recursive: true, force: true });
});

const within = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a stop lets the request in flight end, takes no new one, and runs the appTerminate hooks', async () => {
  const inFlight = host.fetch('/api/slow?ms=900');
  await within(200);
  const stopped = host.peer.stop();
  await within(200);
  await expect(host.fetch('/api/slow?ms=0', { headers: { connection: 'close' } })).rejects.toThrow();
  const answer = await inFlight;
  expect([answer.status, await answer.text()]).toEqual([200, 'finished']);
  await stopped;
  expect(await host.peer.exited).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('terminated');
});

test('a request that does not end is left behind when the patience is over', async () => {
  const inFlight = host.fetch('/api/slow?ms=60000').catch(() => 'cut');
  await within(200);
  const started = performance.now();
  await host.peer.stop();
  expect(performance.now() - started).toBeLessThan(4_000);
  expect(await inFlight).toBe('cut');
  expect(host.lines.join('\n')).toContain('1 invocations did not end in time');
  expect(readFileSync(file, 'utf8')).toBe('terminated');
});

test('a terminating signal is a stop too', async () => {
  host.peer.kill('SIGTERM');
  expect(await host.peer.exited).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('terminated');
});
