import { afterAll, describe, expect, test } from 'vitest';
import { lookFromOutside } from '../../shared/adapters/file-intake/look-from-outside.ts';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { box, heicPicture } from '../support/make-heic.ts';
import { makeReceiptPdf } from '../support/make-pdf.ts';
import { picture } from '../support/make-picture.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

const whole: [string, Buffer][] = [
  ['JPEG', await picture().jpeg().toBuffer()],
  ['progressive JPEG', await picture().jpeg({ progressive: true }).toBuffer()],
  ['PNG', await picture().png().toBuffer()],
  ['WebP', await picture().webp().toBuffer()],
  ['HEIC', await heicPicture(picture())],
  ['PDF', makeReceiptPdf()],
];

describe.each(whole)('a %s', (_name, file) => {
  test.each([0.999, 0.9, 0.5, 0.1])('of which only the first %d arrived is refused', async (share) => {
    await expectRefusal(intake.takeInFile(file.subarray(0, Math.floor(file.length * share) - 6)), 'file-damaged');
  });
});

test('a linearised PDF that was cut after its first part is refused, though an end mark is near its start', async () => {
  const cut = `%PDF-1.5\n1 0 obj\n<</Linearized 1/L 90000/H[500 40]/O 3/E 2000/N 1/T 80000>>\nendobj\nstartxref\n0\n%%EOF\n`;
  await expectRefusal(intake.takeInFile(Buffer.from(cut)), 'file-damaged');
});

test('a HEIC that was cut is known by its boxes, before it is decoded; one cut in the film behind its photo is whole', async () => {
  const photo = await heicPicture(picture());
  const film = box('mpvd', Buffer.alloc(9000, 7));
  const damaged = expect.objectContaining({ code: 'file-damaged' });
  for (const end of [20, 300, photo.length - 1]) {
    expect(() => lookFromOutside(photo.subarray(0, end))).toThrowError(damaged);
  }
  const { stored } = await intake.takeInFile(Buffer.concat([photo, film.subarray(0, 5000)]));
  expect(stored).toEqual((await intake.takeInFile(photo)).stored);
});
