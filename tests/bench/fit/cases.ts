import { readDate, supportedDates } from '../../../shared/claims/receipts/reading-rules/date-of-payment.ts';
import { countryOf } from '../../../shared/claims/receipts/reading-rules/country.ts';
import { legible } from '../../../shared/claims/receipts/reading-rules/legible.ts';
import { rolesOf } from '../../../shared/claims/receipts/reading-rules/role-of-row.ts';
import { rowsOf } from '../../../shared/claims/receipts/reading-rules/row.ts';
import { supportedTotals } from '../../../shared/claims/receipts/reading-rules/total.ts';
import { vatRowsOf } from '../../../shared/claims/receipts/reading-rules/vat-rows.ts';
import { vendorCandidates } from '../../../shared/claims/receipts/reading-rules/vendor-candidates.ts';
import type { PlacedText } from '../../../shared/claims/receipts/ports.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { isVendor, type RightAnswer } from '../scan-verdict.ts';
import type { Case } from './logit.ts';

/** The fields that are chosen among weighed candidates. */
export type WeighedField = 'total' | 'date' | 'vendor';

/** A receipt of which the right answer is known, as one case for each field. */
export function casesOf(
  answer: RightAnswer,
  pages: readonly (readonly PlacedText[])[],
  today: PlainDate,
): Record<WeighedField, Case> {
  const rows = rowsOf(legible(pages));
  const roles = rolesOf(rows);
  const country = countryOf(rows)?.country ?? null;
  const vat = vatRowsOf(rows, roles, country, readDate(rows, country, today).value);
  const total = Math.round(answer.total * 100);
  const seller = answer.vendor
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 14);
  const about = { id: answer.id, seller, group: answer.source };
  return {
    total: {
      ...about,
      candidates: supportedTotals(rows, roles, vat).map(({ candidate, evidence }) => ({
        evidence: [...evidence],
        right: candidate.minor === total,
        value: String(candidate.minor),
      })),
    },
    date: {
      ...about,
      candidates: supportedDates(rows, country, today).map(({ candidate, evidence }) => ({
        evidence: [...evidence],
        right: candidate.date === answer.date,
        value: candidate.date,
      })),
    },
    vendor: {
      ...about,
      candidates: vendorCandidates(rows, roles, today).map(({ candidate, evidence }) => ({
        evidence: [...evidence],
        right: isVendor(candidate.name, answer),
        value: candidate.name,
      })),
    },
  };
}
