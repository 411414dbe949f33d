import { afterAll, describe, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { codeInHevc } from '../support/code-in-hevc.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { box, ispe, makeHeic, pictureItem, u16, type HeicItem } from '../support/make-heic.ts';
import { picture } from '../support/make-picture.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

const small = pictureItem(await codeInHevc(picture({ width: 304, height: 304 })));
const large = pictureItem(await codeInHevc(picture({ width: 3000, height: 3000 })));
const [, coding = Buffer.alloc(0)] = small.properties ?? [];

/** The same item, said to be of another size. */
const claiming = (item: HeicItem, width: number, height: number): HeicItem => ({
  ...item,
  properties: [ispe(width, height), ...(item.properties ?? []).slice(1)],
});
const plan = (across: number, width: number, height: number) =>
  Buffer.concat([Buffer.from([0, 0, across - 1, across - 1]), u16(width, height)]);
const gridOf = (tiles: readonly number[], data: Buffer, size: Buffer, items: readonly HeicItem[]) =>
  makeHeic({ items: [{ type: 'grid', data, properties: [size] }, ...items], references: [['dimg', 1, tiles]] });

describe('a HEIC whose header says what its pixels are not', () => {
  test('of more than 50 million pixels is refused by its header, before a pixel is decoded', async () => {
    await intake.takeInFile(makeHeic({ items: [small] }));
    const start = performance.now();
    for (const [width, height] of [
      [8000, 6300],
      [0x7fffffff, 0x7fffffff],
    ] as const) {
      const flood = makeHeic({ items: [claiming(small, width, height)] });
      await expectRefusal(intake.takeInFile(flood), 'picture-too-many-pixels');
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('of too few is refused as too small', async () => {
    await expectRefusal(intake.takeInFile(makeHeic({ items: [claiming(small, 199, 304)] })), 'picture-too-small');
    await expectRefusal(intake.takeInFile(makeHeic({ items: [claiming(small, 1, 1)] })), 'picture-too-small');
  });

  test.each<[string, Buffer]>([
    ['a large picture said to be small', makeHeic({ items: [claiming(large, 304, 304)] })],
    ['a small picture said to be large', makeHeic({ items: [claiming(small, 3000, 3000)] })],
    ['no size', makeHeic({ items: [{ ...small, properties: [coding] }] })],
    ['a size of nothing', makeHeic({ items: [claiming(small, 0, 0)] })],
    ['a size that counts as less than nothing', makeHeic({ items: [claiming(small, 0xffffffff, 0xffffffff)] })],
    ['no coding', makeHeic({ items: [{ ...small, properties: [ispe(304, 304)] }] })],
    [
      'a coding of zeros',
      makeHeic({ items: [{ ...small, properties: [ispe(304, 304), box('hvcC', Buffer.alloc(40))] }] }),
    ],
    ['no data', makeHeic({ items: [{ ...small, data: Buffer.alloc(0) }] })],
    ['data that is noise', makeHeic({ items: [{ ...small, data: Buffer.alloc(9000, 0xa7) }] })],
    ['a grid with too few tiles', gridOf([2, 2, 2], plan(2, 608, 608), ispe(608, 608), [small])],
    ['a grid of tiles that are not there', gridOf([7, 8, 9, 10], plan(2, 608, 608), ispe(608, 608), [small])],
    ['a grid larger than its tiles', gridOf([2, 2, 2, 2], plan(2, 6000, 6000), ispe(6000, 6000), [small])],
    ['a grid of another size than it is said to be', gridOf([2, 2, 2, 2], plan(2, 400, 608), ispe(608, 608), [small])],
    ['a grid that is cut off', gridOf([2, 2, 2, 2], plan(2, 608, 608).subarray(0, 5), ispe(608, 608), [small])],
    ['no primary picture', makeHeic({ items: [small], primary: 9 })],
  ])('%s is refused', async (_name, bytes) => {
    await expectRefusal(intake.takeInFile(bytes), 'file-damaged');
  });
});
