import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { blackPng } from '../support/make-png.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

test('a PNG of 20 000 × 20 000 pixels in 50 kB is refused by its header, before a pixel is decoded', async () => {
  const flood = blackPng(20_000, 20_000);
  expect(flood.length).toBeLessThan(100_000);
  await intake.takeInFile(blackPng(300, 300));
  const start = performance.now();
  await expectRefusal(intake.takeInFile(flood), 'picture-too-many-pixels');
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each(['jpeg', 'webp'] as const)(
  'so is a %s with more than 50 million',
  async (format) => {
    const wide = { create: { width: 8000, height: 6300, channels: 3, background: '#fff' } } as const;
    const flood = await sharp(wide).toFormat(format).toBuffer();
    await expectRefusal(intake.takeInFile(flood), 'picture-too-many-pixels');
  },
  30_000,
);

test('a header that claims the largest size there is does no harm', async () => {
  const flood = blackPng(300, 300);
  flood.writeUInt32BE(0x7fffffff, 16);
  flood.writeUInt32BE(0x7fffffff, 20);
  await expect(intake.takeInFile(flood)).rejects.toMatchObject({ name: 'Problem' });
});

test('a picture too small to show a receipt is refused', async () => {
  await expectRefusal(intake.takeInFile(blackPng(1, 1)), 'picture-too-small');
  await expectRefusal(intake.takeInFile(blackPng(4000, 199)), 'picture-too-small');
});
