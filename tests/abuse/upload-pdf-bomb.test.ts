import { deflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { firstMore, makePdf, makeReceiptPdf, withObjectStream, type PdfObject } from '../support/make-pdf.ts';

const intake = openFileIntake({ processes: 1, seconds: 4 });
/** With the product's own patience. */
const patient = openFileIntake({ processes: 1 });
afterAll(() => Promise.all([intake.close(), patient.close()]));

const more = firstMore();
/** 600 MB of spaces, packed twice: some kilobytes. */
const bomb = deflateSync(deflateSync(Buffer.alloc(600_000_000, ' '), { level: 1 }));
const packed = '/Filter[/FlateDecode/FlateDecode]';
const image = '/Type/XObject/Subtype/Image/Width 30000/Height 20000/ColorSpace/DeviceGray/BitsPerComponent 8';

/** Each drawing calls the next one ten times: 10¹² strokes in two kilobytes. */
const laughs = Array.from({ length: 12 }, (_, index): PdfObject => {
  const inner = index === 11 ? '0 0 m 9 9 l S' : '/Next Do '.repeat(10);
  const dictionary = `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</Next ${more + index + 1} 0 R>>>>`;
  return { dictionary, stream: Buffer.from(inner) };
});

const bombs: [string, Buffer][] = [
  [
    'an object stream that unpacks to 600 MB',
    withObjectStream(
      makeReceiptPdf({
        catalogue: `/OpenAction ${more} 0 R`,
        more: ['null', { dictionary: `/Type/ObjStm/N 1/First 4${packed}`, stream: bomb }],
      }),
      more,
      more + 1,
    ),
  ],
  [
    'a page whose drawing unpacks to 600 MB',
    makeReceiptPdf({ page: `/Contents ${more} 0 R`, more: [{ dictionary: packed, stream: bomb }] }),
  ],
  [
    'drawings that call each other',
    makeReceiptPdf({ drawing: '/Next Do', page: `/Resources<</XObject<</Next ${more} 0 R>>>>`, more: laughs }),
  ],
  [
    'a page tree that is its own branch',
    makePdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 9/Kids[2 0 R]>>']),
  ],
  [
    'a page that is its own parent',
    makePdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>']),
  ],
  ['a million pages that are one', millionPages()],
];

/** A tree of six levels with ten branches each, every one the same object. */
function millionPages(): Buffer {
  const levels = Array.from({ length: 6 }, (_, index) => {
    const kids = `${index + 3} 0 R `.repeat(10);
    return `<</Type/Pages/Count ${10 ** (6 - index)}/Kids[${kids}]>>`;
  });
  return makePdf(['<</Type/Catalog/Pages 2 0 R>>', ...levels, '<</Type/Page/MediaBox[0 0 200 200]>>']);
}

test.each(bombs)(
  '%s: refused in time, and this process notices nothing',
  async (_name, bytes) => {
    expect(bytes.length).toBeLessThan(100_000);
    const before = process.memoryUsage.rss();
    let longest = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const start = performance.now();
    const outcome = await intake.takeInFile(bytes).catch((cause: unknown) => cause);
    clearInterval(clock);
    expect(isProblem(outcome, 'file-damaged', 'pdf-too-many-pages')).toBe(true);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(longest).toBeLessThan(1000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
    expect((await intake.takeInFile(makeReceiptPdf())).pages).toHaveLength(1);
  },
  20_000,
);

test('a picture of 600 megapixels on a page is drawn at the size of the page and no larger', async () => {
  const bytes = makeReceiptPdf({
    drawing: 'q 500 0 0 500 0 0 cm /Photo Do Q',
    page: `/Resources<</XObject<</Photo ${more} 0 R>>>>`,
    more: [{ dictionary: image + packed, stream: bomb }],
  });
  const { pages } = await patient.takeInFile(bytes);
  expect(pages[0]).toMatchObject({ width: 1653, height: 2339 });
}, 30_000);
