import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { makeReceiptPdf } from '../support/make-pdf.ts';
import { picture } from '../support/make-picture.ts';
import { mutationsOf } from '../support/mutate.ts';

const intake = openFileIntake({ processes: 2, seconds: 3 });
afterAll(() => intake.close());

const small = () => picture({ width: 220, height: 330 });
/** Name, file, how many spoilings to try, and whether some must pass (of a PNG hardly any does: every part has a checksum). */
const originals: [string, Buffer, number, boolean][] = [
  ['JPEG', await small().jpeg().toBuffer(), 300, true],
  ['progressive JPEG', await small().jpeg({ progressive: true }).toBuffer(), 150, true],
  ['PNG', await small().png().toBuffer(), 300, false],
  ['WebP', await small().webp().toBuffer(), 150, true],
  ['PDF', makeReceiptPdf({ size: [150, 200], drawing: 'BT /F1 12 Tf 9 90 Td (Summa 99,00 kr) Tj ET' }), 300, true],
];

test.each(originals)(
  'whatever is done to a %s, it is a file that is taken in or a problem, never another error',
  async (_name, original, runs, somePass) => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(mutationsOf(original), async (file) => {
        try {
          const { stored, pages } = await intake.takeInFile(file);
          accepted += 1;
          expect(pages.length).toBeGreaterThan(0);
          if (stored.subarray(0, 4).toString() === '%PDF')
            expect(await intake.readPdfText(stored)).toHaveLength(pages.length);
        } catch (thrown) {
          if (!isProblem(thrown)) throw thrown;
          expect(thrown.status).toBeGreaterThanOrEqual(400);
          expect(thrown.status).toBeLessThan(500);
        }
      }),
      { numRuns: runs },
    );
    // Otherwise nothing but the first look would have been tried.
    if (somePass) expect(accepted).toBeGreaterThan(runs / 20);
  },
  120_000,
);
