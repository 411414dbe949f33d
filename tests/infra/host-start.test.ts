import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPeer } from '../../infra/local/start-peer.ts';
import { startFixture } from '../support/function-host.ts';

// Inside the repository, because the apps have to find @azure/functions.
const parent = join(import.meta.dirname, '../../.local');
let directory: string;

beforeAll(() => {
  mkdirSync(parent, { recursive: true });
  directory = mkdtempSync(join(parent, 'host-start-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Starts an app of one source file, which is expected to answer at once and is stopped again. */
async function startOnce(source: string, files: Record<string, string> = {}, main = 'main.mjs'): Promise<string[]> {
  const appDirectory = mkdtempSync(join(directory, 'app-'));
  const all = { 'package.json': JSON.stringify({ main }), 'main.mjs': source, ...files };
  for (const [name, content] of Object.entries(all)) writeFileSync(join(appDirectory, name), content);
  const peer = await startPeer('functions-host', { appDirectory, port: 0, settings: { GREETING: 'hello' } });
  await peer.stop();
  return (peer.ready['functions'] as { name: string }[]).map(({ name }) => name);
}

const load = `import { app } from '@azure/functions';`;

test('an app without functions starts', async () => {
  const host = await startFixture('empty');
  expect((await host.fetch('/api/x')).status).toBe(404);
  expect(host.lines.join('\n')).toContain('The app registered no functions.');
  await host.peer.stop();
});

test('"main" may be a glob over ES modules and CommonJS, and settings are there when they load', async () => {
  const names = await startOnce(
    '',
    {
      'a.fn.mjs': `${load} app.get(process.env.GREETING + 'A', () => ({}));`,
      'b.fn.cjs': `const { app } = require('@azure/functions'); app.get(process.env.GREETING + 'B', () => ({}));`,
    },
    '*.fn.*js',
  );
  expect(names).toEqual(['helloA', 'helloB']);
});

test.each([
  ['an entry that throws', `throw new Error('broken entry');`, 'broken entry'],
  ['a reserved route', `${load} app.get('f', { route: 'admin/x', handler: () => ({}) });`, 'built in routes'],
  ['a name that is not valid', `${load} app.get('1f', () => ({}));`, 'not a valid function name'],
  ['one name twice', `${load} app.get('f', () => ({})); app.post('f', () => ({}));`, 'already been registered'],
  ['HTTP streaming', `${load} app.setup({ enableHttpStream: true }); app.get('f', () => ({}));`, 'HTTP streaming'],
  [
    'a trigger of another kind',
    `${load} app.storageQueue('f', { queueName: 'q', connection: 'C', handler() {} });`,
    'f',
  ],
  [
    'a batch of messages',
    `${load} app.serviceBusQueue('f', { queueName: 'q', connection: 'C', cardinality: 'many', handler() {} });`,
    'asks for batches',
  ],
  [
    'a connection without a setting',
    `${load} app.serviceBusQueue('f', { queueName: 'q', connection: 'Nowhere', handler() {} });`,
    'Nowhere__fullyQualifiedNamespace',
  ],
])('%s stops the start with its reason', async (_, source, reason) => {
  await expect(startOnce(source)).rejects.toThrow(reason);
});

test.each([
  ['another version', '{}', '"version": "2.0"'],
  ['a duration that is none', '{ "version": "2.0", "functionTimeout": "ten" }', 'functionTimeout'],
])('host.json with %s stops the start', async (_, json, reason) => {
  await expect(startOnce('', { 'host.json': json })).rejects.toThrow(reason);
});

test('a port that is taken stops the start', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await expect(startFixture('empty', { port })).rejects.toThrow('EADDRINUSE');
  server.close();
});
