import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { makeReceiptPdf } from '../support/make-pdf.ts';
import { jpegPicture, picture } from '../support/make-picture.ts';
import { meanDifference } from '../support/mean-difference.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

const bitsApart = (a: string, b: string) =>
  (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length;

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s becomes one JPEG page, which is what is stored', async (format) => {
    const bytes = await picture().toFormat(format).toBuffer();
    const accepted = await intake.takeInFile(bytes);
    expect(accepted.type).toBe('image/jpeg');
    expect(accepted.pages).toHaveLength(1);
    expect(accepted.pages[0]).toMatchObject({ width: 600, height: 900 });
    expect(accepted.pages[0]?.jpeg).toEqual(accepted.stored);
    expect(await sharp(accepted.stored).metadata()).toMatchObject({ format: 'jpeg', width: 600, height: 900 });
    expect(accepted.originalSha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('of a phone is made small enough to open and large enough to read', async () => {
    const { pages } = await intake.takeInFile(await jpegPicture({ width: 3024, height: 4032 }));
    expect(pages[0]).toMatchObject({ width: 2250, height: 3000 });
  });

  test('that is a long scrolled screenshot keeps its width', async () => {
    const { pages } = await intake.takeInFile(await jpegPicture({ width: 1080, height: 9000 }));
    expect(pages[0]).toMatchObject({ width: 1080, height: 9000 });
  });

  test('is stored without the place, the device or a comment it came with', async () => {
    const bytes = await picture()
      .withExif({
        IFD0: { Make: 'Fjordfon', Copyright: 'Sven Svensson' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '59/1 19/1 46/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '18/1 4/1 7/1',
        },
      })
      .jpeg()
      .toBuffer();
    expect(bytes.includes('Sven Svensson')).toBe(true);
    const { stored } = await intake.takeInFile(bytes);
    expect(stored.includes('Sven Svensson')).toBe(false);
    expect(stored.includes('Exif')).toBe(false);
    const { exif, xmp, iptc, icc } = await sharp(stored).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('is stored upright, as its camera said it was held', async () => {
    const lying = await picture({ width: 900, height: 600 }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { pages, stored } = await intake.takeInFile(lying);
    expect(pages[0]).toMatchObject({ width: 600, height: 900 });
    expect((await sharp(stored).metadata()).orientation).toBeUndefined();
    const turned = await picture({ width: 900, height: 600 }).rotate(90).jpeg().toBuffer();
    expect(await meanDifference(stored, turned)).toBeLessThan(3);
  });

  test('that can be seen through stands on white', async () => {
    const clear = sharp({
      create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const { stored } = await intake.takeInFile(await clear.png().toBuffer());
    expect((await sharp(stored).stats()).channels.map((channel) => channel.min)).toEqual([255, 255, 255]);
  });

  test('in print colours (CMYK) is stored in screen colours', async () => {
    const { stored } = await intake.takeInFile(await picture().toColourspace('cmyk').jpeg().toBuffer());
    expect((await sharp(stored).metadata()).space).toBe('srgb');
  });

  test('of one pixel too few is refused, of just enough accepted', async () => {
    await expectRefusal(intake.takeInFile(await jpegPicture({ width: 199, height: 900 })), 'picture-too-small');
    expect((await intake.takeInFile(await jpegPicture({ width: 200, height: 200 }))).pages).toHaveLength(1);
  });
});

const sameAgain: [string, Buffer][] = [
  ['a picture', await jpegPicture({ seed: 3 })],
  ['a PDF', makeReceiptPdf()],
];

describe('the hashes', () => {
  test.each(sameAgain)('the same bytes of %s give the same two, and the same is stored', async (_name, bytes) => {
    const [one, two] = [await intake.takeInFile(bytes), await intake.takeInFile(Buffer.from(bytes))];
    expect(two.originalSha256).toBe(one.originalSha256);
    expect(two.perceptualHash).toBe(one.perceptualHash);
    expect(two.stored).toEqual(one.stored);
  });

  test('a smaller, harder pressed copy looks the same; another receipt does not', async () => {
    const one = await intake.takeInFile(await jpegPicture({ seed: 4, width: 900, height: 1400 }));
    const smaller = picture({ seed: 4, width: 900, height: 1400 }).resize(540).jpeg({ quality: 60 });
    const copy = await intake.takeInFile(await smaller.toBuffer());
    const other = await intake.takeInFile(await jpegPicture({ seed: 5, width: 900, height: 1400 }));
    expect(one.perceptualHash).toMatch(/^[0-9a-f]{16}$/);
    expect(copy.originalSha256).not.toBe(one.originalSha256);
    expect(bitsApart(one.perceptualHash, copy.perceptualHash)).toBeLessThanOrEqual(4);
    expect(bitsApart(one.perceptualHash, other.perceptualHash)).toBeGreaterThan(8);
  });
});
