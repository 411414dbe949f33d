import { expect, test } from 'vitest';
import { lookFromOutside } from '../../shared/adapters/file-intake/look-from-outside.ts';
import { makeHeic } from '../support/make-heic.ts';

const hvc1 = { type: 'hvc1', data: Buffer.alloc(90) };
const grid = { type: 'grid', data: Buffer.alloc(8) };
const code = (bytes: Buffer) => {
  try {
    return lookFromOutside(bytes).kind;
  } catch (thrown) {
    return (thrown as { code?: string }).code;
  }
};

test('a HEIC whose picture, or a tile of it, is encrypted is refused and says so', () => {
  expect(code(makeHeic({ items: [{ ...hvc1, protection: 1 }] }))).toBe('picture-encrypted');
  expect(code(makeHeic({ items: [{ ...grid, protection: 1 }, hvc1] }))).toBe('picture-encrypted');
  expect(code(makeHeic({ items: [grid, hvc1, { ...hvc1, protection: 2 }] }))).toBe('picture-encrypted');
});

test('one that holds an encrypted thing besides an open picture is not', () => {
  const items = [hvc1, { type: 'mime', data: Buffer.alloc(9), protection: 1 }];
  expect(code(makeHeic({ items }))).toBe('heic');
});
