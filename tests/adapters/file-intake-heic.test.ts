import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { codeInHevc } from '../support/code-in-hevc.ts';
import { auxiliary, box, heicPicture, imir, irot, makeHeic, photoOfPhone, pictureItem } from '../support/make-heic.ts';
import { picture } from '../support/make-picture.ts';
import { meanDifference } from '../support/mean-difference.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

const receipt = () => picture({ width: 304, height: 456 });
const png = await receipt().png().toBuffer();
const coded = await codeInHevc(receipt());
const other = await codeInHevc(picture({ width: 304, height: 456, seed: 2 }));

/** What a HEIC and a JPEG lose by themselves. */
const asGood = 4;

describe('a HEIC', () => {
  test.each([
    [['heic', 'mif1']],
    [['heix', 'mif1', 'miaf']],
    [['mif1', 'heic']],
    [['mif1']],
    [['hevc', 'heic']],
    [['MiHB', 'mif1', 'heic']],
  ])('that names itself %s becomes one JPEG page, which is what is stored', async (brands) => {
    const accepted = await intake.takeInFile(makeHeic({ items: [pictureItem(coded)], brands }));
    expect(accepted.type).toBe('image/jpeg');
    expect(accepted.pages).toEqual([{ jpeg: accepted.stored, width: 304, height: 456 }]);
    expect(await sharp(accepted.stored).metadata()).toMatchObject({ format: 'jpeg', width: 304, height: 456 });
    expect(await meanDifference(accepted.stored, png)).toBeLessThan(asGood);
  });

  test('of a size that is no multiple of anything is not slanted', async () => {
    const odd = picture({ width: 301, height: 453 });
    const { stored } = await intake.takeInFile(await heicPicture(odd));
    expect(await meanDifference(stored, await odd.png().toBuffer())).toBeLessThan(asGood);
  });

  test('of a phone is made small enough to open and large enough to read', async () => {
    const large = await photoOfPhone(picture({ width: 1500, height: 4000 }), { tile: 1024 });
    expect((await intake.takeInFile(large)).pages[0]).toMatchObject({ width: 1200, height: 3200 });
  });

  test('that can be seen through stands on white', async () => {
    const flat = { width: 304, height: 304, channels: 3 } as const;
    const black = await codeInHevc(sharp({ create: { ...flat, background: '#000' } }));
    const items = [
      pictureItem(black),
      { ...pictureItem(black, auxiliary('urn:mpeg:hevc:2015:auxid:1')), hidden: true },
    ];
    const { stored } = await intake.takeInFile(makeHeic({ items, references: [['auxl', 2, [1]]] }));
    expect((await sharp(stored).stats()).channels.map(({ min }) => min > 250)).toEqual([true, true, true]);
  });
});

/** Each with what it makes of the picture, by ISO/IEC 23008-12 6.5.10 and 6.5.12: in the order in which they are listed. */
const turnings: [string, Buffer[], (upright: Sharp) => Sharp][] = [
  ['a quarter turn', [irot(1)], (upright) => upright.rotate(270)],
  ['a half turn', [irot(2)], (upright) => upright.rotate(180)],
  ['three quarter turns', [irot(3)], (upright) => upright.rotate(90)],
  ['a mirror for top and bottom', [imir(0)], (upright) => upright.flip()],
  ['a mirror for left and right', [imir(1)], (upright) => upright.flop()],
];

/** The block of a JPEG that a camera held sideways would write: turned by a quarter, with a place. */
const exif = (
  await sharp(
    await picture()
      .withExif({
        IFD0: { Make: 'Fjordfon', Copyright: 'Sven Svensson', Orientation: '6' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 19/1 46/1' },
      })
      .jpeg()
      .toBuffer(),
  ).metadata()
).exif!;

describe('the orientation of a HEIC', () => {
  test.each(turnings)('%s is carried out', async (_name, boxes, turn) => {
    const { stored } = await intake.takeInFile(makeHeic({ items: [pictureItem(coded, ...boxes)] }));
    expect(await meanDifference(stored, await turn(sharp(png)).png().toBuffer())).toBeLessThan(asGood);
  });

  test('a turn and a mirror are carried out in the order in which they stand', async () => {
    const { stored } = await intake.takeInFile(makeHeic({ items: [pictureItem(coded, irot(1), imir(1))] }));
    const turned = await sharp(png).rotate(270).png().toBuffer();
    expect(await meanDifference(stored, await sharp(turned).flop().png().toBuffer())).toBeLessThan(asGood);
  });

  test('a photo of a phone, in tiles, is turned once, though its EXIF says it too; place and device are gone', async () => {
    const lying = sharp(png).rotate(270);
    const file = await photoOfPhone(lying, { tile: 128, turned: [irot(3)], exif });
    expect(file.includes('Sven Svensson')).toBe(true);
    const { stored } = await intake.takeInFile(file);
    expect(await meanDifference(stored, png)).toBeLessThan(asGood);
    for (const gone of ['Exif', 'Sven', 'Fjordfon']) expect(stored.includes(gone)).toBe(false);
    const { exif: left, xmp, icc, orientation } = await sharp(stored).metadata();
    expect([left, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('of a HEIC with several pictures', () => {
  test('the primary one is kept, wherever it stands', async () => {
    const items = [pictureItem(other), pictureItem(coded), pictureItem(other)];
    const { stored } = await intake.takeInFile(makeHeic({ items, primary: 2 }));
    expect(await meanDifference(stored, png)).toBeLessThan(asGood);
  });

  test('a thumbnail or a depth map in front of it is not it', async () => {
    const items = [pictureItem(other), pictureItem(other, auxiliary('urn:mpeg:hevc:2015:auxid:2')), pictureItem(coded)];
    const references = [
      ['thmb', 1, [3]],
      ['auxl', 2, [3]],
    ] as const;
    const { stored } = await intake.takeInFile(makeHeic({ items, primary: 3, references }));
    expect(await meanDifference(stored, png)).toBeLessThan(asGood);
  });

  test.each([
    ['the film of a motion photo', box('mpvd', Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(9000, 7))],
    ["Samsung's block", box('sefd', Buffer.from('MotionPhoto_Data SEFH'), Buffer.alloc(90))],
    ['free space', box('free', Buffer.alloc(400))],
  ])('%s after it is dropped', async (_name, more) => {
    const plain = await intake.takeInFile(makeHeic({ items: [pictureItem(coded)] }));
    const { stored } = await intake.takeInFile(makeHeic({ items: [pictureItem(coded)], after: [more] }));
    expect(stored).toEqual(plain.stored);
  });
});
