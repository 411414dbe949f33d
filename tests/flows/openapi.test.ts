import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemCodes } from '../../shared/kernel/problem-codes.ts';
import { describeApi } from '../../shared/platform/open-api.ts';
import { allEndpoints } from '../support/endpoints.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
type Operation = { operationId: string; responses: Record<string, { description: string }> };
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };
const served = (await stack.nobody.call('GET', 'openapi.json')).json as Document;

type Binding = { type: string; methods?: string[]; route?: string };
type Registered = { name: string; config: { bindings: Binding[] } };

async function registeredRoutes(): Promise<string[]> {
  const headers = { 'x-functions-key': stack.masterKey };
  const functions = (await (await fetch(`${stack.hostOrigin}/admin/functions`, { headers })).json()) as Registered[];
  return functions
    .flatMap(({ config }) => config.bindings.filter(({ type }) => type === 'httpTrigger'))
    .flatMap(({ methods = [], route }) => methods.map((method) => `${method.toUpperCase()} /${route}`))
    .toSorted();
}

const described = Object.entries(served.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
);

test('the description has every registered route, and no other', async () => {
  expect(described.toSorted()).toEqual(await registeredRoutes());
  expect(served.openapi).toBe('3.1.0');
});

test('every contract is registered, and every registered route has a contract', async () => {
  const contracts = (await allEndpoints()).map(({ method, path }) => `${method} /${path}`);
  expect(contracts.toSorted()).toEqual(await registeredRoutes());
});

test('the description that is kept in docs/ is the one that is served', async () => {
  const file = new URL('../../docs/openapi.json', import.meta.url);
  const document = describeApi(await allEndpoints(), 'https://app.clvrbenefits.com');
  const text = `${JSON.stringify(document, null, 2)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8'), 'UPDATE=1 vitest run tests/flows/openapi.test.ts writes it anew').toBe(text);
  expect({ ...served, servers: [] }).toEqual({ ...document, servers: [] });
});

test('every operation has a name of its own, and every problem it names is of the closed list', () => {
  const operations = Object.values(served.paths).flatMap((path) => Object.values(path));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  const named = operations.flatMap(({ responses }) =>
    Object.entries(responses)
      .filter(([status]) => Number(status) >= 400)
      .flatMap(([, { description }]) => description.split(', ')),
  );
  expect(named.filter((code) => !(code in problemCodes))).toEqual([]);
});
