import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from '../../shared/platform/secret.ts';

const hidden = 'p4ssw0rd-that-must-not-show';
const secret = new Secret(hidden);

test('it is handed over when asked for by name', () => {
  expect(secret.reveal()).toBe(hidden);
});

test.each<[string, () => string]>([
  ['a template', () => `token: ${secret as unknown as string}`],
  ['a sum of texts', () => `x${String(secret)}`],
  ['JSON', () => JSON.stringify({ deep: [{ secret }] })],
  ['the inspector', () => inspect({ deep: [{ secret }] }, { depth: 9, showHidden: true, getters: true })],
  ['the console’s formats', () => ['%s', '%o', '%O', '%j', '%d', '%i'].map((mark) => format(mark, secret)).join(' ')],
  ['an error’s message and cause', () => inspect(new Error(`failed with ${String(secret)}`, { cause: { secret } }))],
  ['its own properties', () => inspect([Object.entries(secret), { ...secret }, Object.getOwnPropertyNames(secret)])],
  ['a copy', () => inspect(structuredClone({ secret: { ...secret } }))],
  ['a key', () => Object.keys({ [String(secret)]: 1 }).join()],
  ['a locale', () => secret.toLocaleString()],
])('it does not show in %s', (_, show) => {
  expect(show()).not.toContain(hidden);
});
