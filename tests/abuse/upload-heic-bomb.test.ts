import { afterAll, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { lookFromOutside } from '../../shared/adapters/file-intake/look-from-outside.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { codeInHevc } from '../support/code-in-hevc.ts';
import { box, ispe, makeHeic, pictureItem, u16, u32, type HeicItem } from '../support/make-heic.ts';
import { picture } from '../support/make-picture.ts';

const intake = openFileIntake({ processes: 1, seconds: 3 });
afterAll(() => intake.close());

const side = 1024;
const small = pictureItem(await codeInHevc(picture({ width: side, height: side })));
const numbers = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index);

/** Pictures put together from others (ISO/IEC 23008-12 6.6.2): a row of tiles, and pictures laid over each other. */
const row = (parts: number): HeicItem => ({
  type: 'grid',
  data: Buffer.concat([Buffer.from([0, 0, 0, parts - 1]), u16(side, side)]),
  properties: [ispe(side, side)],
});
const overlay = (parts: number): HeicItem => ({
  ...row(parts),
  type: 'iovl',
  data: Buffer.concat([Buffer.alloc(10), u16(side, side), Buffer.alloc(parts * 4)]),
});

/** Each picture is put together from four that are put together from four, and so on, down to a real one: 4ⁿ decodings in 20 kB. */
function nested(made: (parts: number) => HeicItem, depth: number): Buffer {
  const level = (at: number) => (at === 0 ? [1] : numbers(4, 4 * at - 2));
  const items = numbers(depth + 1, 0).flatMap((at) => level(at).map(() => (at === depth ? small : made(4))));
  const references = numbers(depth, 0).flatMap((at) => level(at).map((id) => ['dimg', id, level(at + 1)] as const));
  return makeHeic({ items, references });
}

const bombs: [string, Buffer][] = [
  ['rows of rows of tiles, eight deep', nested(row, 8)],
  ['pictures laid over pictures, eight deep', nested(overlay, 8)],
  [
    'one picture laid over itself nine hundred times',
    makeHeic({
      items: [overlay(900), ...numbers(900, 2).map(() => small)],
      references: [['dimg', 1, numbers(900, 2)]],
    }),
  ],
  ['a row that is its own tile', makeHeic({ items: [row(1), small], references: [['dimg', 1, [1]]] })],
  [
    'two rows that are each other',
    makeHeic({
      items: [row(1), row(1), small],
      references: [
        ['dimg', 1, [2]],
        ['dimg', 2, [1]],
      ],
    }),
  ],
  [
    'a copy that is a copy of itself',
    makeHeic({ items: [{ ...row(1), type: 'iden', data: Buffer.alloc(0) }, small], references: [['dimg', 1, [1]]] }),
  ],
];

test.each(bombs)(
  '%s: refused in time, and the next file is taken in',
  async (_name, bytes) => {
    expect(bytes.length).toBeLessThan(1_000_000);
    const start = performance.now();
    await expectRefusal(intake.takeInFile(bytes), 'file-damaged');
    expect(performance.now() - start).toBeLessThan(12_000);
    expect((await intake.takeInFile(makeHeic({ items: [small] }))).pages).toHaveLength(1);
  },
  30_000,
);

/** The same bytes again and again. */
const repeated = (count: number, bytes: Buffer) => Buffer.alloc(count * bytes.length, bytes);
const item = (id: number) => box('infe', u32(0x02000000), u16(id, 0), Buffer.from('hvc1\0'));
const listOf = (...entries: readonly Buffer[]) =>
  Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0heic')),
    box('meta', u32(0), box('pitm', u32(0), u16(9)), box('iinf', u32(0), u16(65_535), ...entries)),
  ]);

test('what is walked box by box before decoding has an end: more than a photo could have is no photo', () => {
  const whole = makeHeic({ items: [small] });
  const damaged = expect.objectContaining({ code: 'file-damaged' });
  expect(lookFromOutside(Buffer.concat([whole, repeated(100, box('free'))])).kind).toBe('heic');
  expect(() => lookFromOutside(Buffer.concat([whole, repeated(1_000_000, box('free'))]))).toThrowError(damaged);
  expect(lookFromOutside(listOf(repeated(1000, item(7)), item(9))).kind).toBe('heic');
  expect(() => lookFromOutside(listOf(repeated(400_000, item(7)), item(9)))).toThrowError(damaged);
});
