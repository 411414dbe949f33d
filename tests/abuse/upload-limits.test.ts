import { afterAll, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { makeHeic } from '../support/make-heic.ts';
import { makeReceiptPdf } from '../support/make-pdf.ts';
import { jpegPicture } from '../support/make-picture.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

test('an empty file', () => expectRefusal(intake.takeInFile(Buffer.alloc(0)), 'file-empty'));

test('a file of 11 MB, whatever it is', async () => {
  const photo = await jpegPicture();
  await expectRefusal(intake.takeInFile(Buffer.concat([photo, Buffer.alloc(11 * 1024 * 1024)])), 'file-too-large');
  await expectRefusal(intake.takeInFile(Buffer.alloc(11 * 1024 * 1024)), 'file-too-large');
});

test('a file of exactly 10 MB is not too large', async () => {
  const photo = await jpegPicture();
  const padded = Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024 - photo.length)]);
  expect((await intake.takeInFile(padded)).pages).toHaveLength(1);
});

test.each([
  ['text', Buffer.from('Kvitto 450 kr')],
  ['a spreadsheet', Buffer.from('PK\x03\x04\x14\0\x06\0')],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0')],
  ['a TIFF', Buffer.from('II*\0\x08\0\0\0')],
  ['an AVIF', makeHeic({ items: [{ type: 'av01', data: Buffer.alloc(90) }], brands: ['avif', 'mif1', 'miaf'] })],
  ['an AVIF that names itself HEIC', makeHeic({ items: [{ type: 'av01', data: Buffer.alloc(90) }] })],
  ['JPEG 2000 in a HEIF', makeHeic({ items: [{ type: 'j2k1', data: Buffer.alloc(90) }], brands: ['mif1'] })],
  [
    'a grid of AVIF',
    makeHeic({
      items: [
        { type: 'grid', data: Buffer.alloc(8) },
        { type: 'av01', data: Buffer.alloc(90) },
      ],
    }),
  ],
  ['a film', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom')],
  ['one byte', Buffer.from([0xff])],
  ['another RIFF file', Buffer.from('RIFF\x24\0\0\0WAVEfmt ')],
])('%s is no type that can be used', (_name, bytes) => expectRefusal(intake.takeInFile(bytes), 'file-type-unknown'));

test('a PDF of 500 pages is refused by its count, before a page is drawn', async () => {
  const start = performance.now();
  await expectRefusal(intake.takeInFile(makeReceiptPdf({ pages: 500 })), 'pdf-too-many-pages');
  await expectRefusal(intake.takeInFile(makeReceiptPdf({ pages: 21 })), 'pdf-too-many-pages');
  expect(performance.now() - start).toBeLessThan(3000);
});
