import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { cisItems, cisTable } from '../../policy/cis.ts';
import { rules } from '../../policy/rules.ts';

const file = fileURLToPath(new URL('../../../../docs/cis-azure.md', import.meta.url));
const written = async (): Promise<string> =>
  format(cisTable(rules), { ...(await resolveConfig(file)), parser: 'markdown' });

test('docs/cis-azure.md is what the table says', async () => {
  const text = await written();
  if (process.env['UPDATE'] === '1') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('an item that names a rule that is gone fails', () => {
  const fewer = rules.filter(({ name }) => name !== 'postgres-settings');
  expect(() => cisTable(fewer)).toThrow(/names postgres-settings, and there is no such rule/);
});

test('each item stands there once, and has rules or a reason of some words', () => {
  const ids = cisItems.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const item of cisItems)
    if ('reason' in item) expect([item.id, item.reason.length > 60]).toEqual([item.id, true]);
});

/** Items that this project looks at, by their numbers in the benchmark. */
const wanted =
  '5.1.3 5.3.3 5.7 6.1.1.1 6.1.1.2 6.1.1.4 6.1.1.6 6.1.1.8 6.1.2.1 6.1.2.2 6.1.2.3 6.1.2.4 6.1.2.5 6.1.2.6 6.1.2.7 6.1.2.8 6.1.2.9 6.1.2.10 6.1.2.11 6.1.3.1 6.1.4 6.2 7.4 7.8 7.10 7.11 7.12 7.13 7.14 7.15 8.1.5.1 8.1.7.2 8.1.8.1 8.1.9.1 8.3.1 8.3.3 8.3.5 8.3.6 8.3.7 8.3.8 8.3.9 8.3.11 9.2.1 9.2.2 9.2.3 9.3.1.3 9.3.2.1 9.3.2.2 9.3.2.3 9.3.4 9.3.6 9.3.7 9.3.8 9.3.9';

test('no item is left out', () => {
  const ids = new Set(cisItems.map(({ id }) => id));
  expect(wanted.split(' ').filter((id) => !ids.has(id))).toEqual([]);
  expect([...ids].filter((id) => id.startsWith('moved: '))).toHaveLength(13);
});
