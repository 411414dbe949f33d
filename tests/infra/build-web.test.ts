import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sharedPeer } from '../support/shared-peer.ts';

await sharedPeer('web');
const assets = fileURLToPath(new URL('../../dist/web/assets/', import.meta.url));
const scripts = readdirSync(assets)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(join(assets, name), 'utf8') }));
const having = (words: RegExp) => scripts.filter(({ text }) => words.test(text)).map(({ name }) => name);

/** The pages that the tests look at, and those of `npm start` after them, are those of a release. */
test('a web that a test run builds has the React of production', () => {
  expect(having(/jsxDEV|react_stack_bottom_frame/)).toEqual([]);
  // Only there an error is a number and an address.
  expect(having(/react\.dev\/errors/)).not.toEqual([]);
});
