import { readFields } from '../../../shared/claims/receipts/reading-rules/read-fields.ts';
import type { Reading } from '../../../shared/claims/receipts/reading.ts';
import type { Case } from '../case.ts';
import { asSeen } from './on-paper.ts';

/** A case with what the product reads of each of its papers, the receipt first; a paper with nothing on it was not attached. */
export type ReadCase = Readonly<{ one: Case; readings: readonly Reading[] }>;

/**
 * Reads the papers of a case by the product's reading rules, on the day of the claim. The words stand where the text layer of a
 * PDF would have them; `read-as-files.test.ts` holds that against the intake and the scanner, which take a third of a second a paper.
 */
export const readCase = (one: Case): ReadCase => ({
  one,
  readings: [one.printed, ...one.further]
    .filter((paper) => paper.length > 0)
    .map((paper) => ({
      scanner: 'on-device',
      version: 'as printed',
      ...readFields([asSeen(paper)], { today: one.today }),
    })),
});
