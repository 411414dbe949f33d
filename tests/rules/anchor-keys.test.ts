import { expect, test } from 'vitest';
import { anchorKey, companyTree, platformTree, readAnchorKey, rootTree } from '../../shared/protection/seals/tree.ts';

const company = '01940000-0000-7000-8000-0000000000c1';
const line = '01940000-0000-7000-8000-0000000000d1';

test.each([companyTree(company), platformTree, rootTree])('a name of an anchor says what it was made from', (tree) => {
  for (const of of [null, line]) expect(readAnchorKey(anchorKey(tree, 12, of))).toMatchObject({ line: of, size: 12 });
  expect(anchorKey(tree, 12, null) < anchorKey(tree, 112, null)).toBe(true);
});

test('keys to verify with are told apart', () => {
  expect(readAnchorKey('keys/0a1b2c3d')).toBe('key');
});

test.each([
  `company/${company}/../../../etc/0000000000000001`,
  `company/../0000000000000001`,
  `company/${company}/../0000000000000001`,
  `company/${company}/${line}/../0000000000000001`,
  `company/${company}/12`,
  `company/${company}/0000000000000001/more`,
  `company/${company}/0000000000000001\n`,
  `company/${company.toUpperCase()}/0000000000000001`,
  'keys/../../x',
  'keys/0a1b2c3d/..',
  '/roots/0000000000000001',
  'roots/..',
  'roots\\..\\0000000000000001',
  'C:/roots/0000000000000001',
  '',
])('%j is no name of an anchor: it is never made a path of', (name) => {
  expect(readAnchorKey(name)).toBeNull();
});
