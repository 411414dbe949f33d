import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { controls } from '../../../shared/trust/controls/sections.ts';
import { read, root } from '../../architecture/source-tree.ts';

const files = globSync('tests/**/*.test.{ts,tsx}', { cwd: root });
const marked = new Set(
  files.flatMap((file) =>
    [...read(file).matchAll(/^\s*control\(([^)]*)\);/gm)].flatMap(([, ids = '']) =>
      [...ids.matchAll(/'([^']+)'/g)].map(([, id]) => id!),
    ),
  ),
);

/** Whose tests come with the part itself. */
const toCome: string[] = [];

test('every control that rests on tests of the release has some that carry it', () => {
  const wanted = controls.filter(({ needs }) => needs.includes('release-tests')).map(({ id }) => id);
  expect(wanted.length).toBeGreaterThan(15);
  expect(wanted.filter((id) => !marked.has(id))).toEqual(toCome);
});

test('a test carries no control that does not look at it', () => {
  const looks = new Set(controls.flatMap(({ id, needs }) => (needs.includes('release-tests') ? [id] : [])));
  expect([...marked].filter((id) => !looks.has(id))).toEqual([]);
});
