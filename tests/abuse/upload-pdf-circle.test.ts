import { afterAll, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { makePdf, makeReceiptPdf } from '../support/make-pdf.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

const page = (parent: number) => `<</Type/Page/Parent ${parent} 0 R/MediaBox[0 0 200 200]>>`;
const pages = (parent: number, kid: number) => `<</Type/Pages/Count 1/Kids[${kid} 0 R]/Parent ${parent} 0 R>>`;

test.each([
  ['its own parent', makePdf(['<</Type/Catalog/Pages 2 0 R>>', page(2)])],
  ['the parent of its parent', makePdf(['<</Type/Catalog/Pages 2 0 R>>', pages(3, 3), page(2)])],
  [
    'below two that are above each other',
    makePdf(['<</Type/Catalog/Pages 2 0 R>>', pages(3, 3), pages(2, 4), page(3)]),
  ],
])('a PDF whose page is %s is refused by what it says, long before its time is up', async (_name, bytes) => {
  await intake.takeInFile(makeReceiptPdf());
  const start = performance.now();
  await expectRefusal(intake.takeInFile(bytes), 'file-damaged');
  expect(performance.now() - start).toBeLessThan(5000);
});

test('what a drawing says about parents is not listened to', async () => {
  const drawing = 'BT /F1 9 Tf 20 700 Td (9 0 obj <</Parent 9 0 R>> endobj) Tj ET';
  expect((await intake.takeInFile(makeReceiptPdf({ drawing }))).pages).toHaveLength(1);
});
