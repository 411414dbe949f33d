import type { ExpenseState } from '../expenses/state.ts';
import { monthOf, plainDate, yearOf, type PlainDate } from '../../kernel/plain-date.ts';

/**
 * The bookkeeping year that a receipt belongs to once its claim is approved on a day: the calendar year in which the employer's financial
 * year of that day ends. `firstMonth` is the month that financial years begin in, 1 for the calendar year.
 *
 * The law keeps a voucher to the end of the seventh year after the calendar year in which the financial year ended (Bokföringslagen 7 kap.
 * 2 §), and the employer owes the money, and books it, when the claim is approved (5 kap. 1–2 §§). The benefit year says which allowance
 * is spent: a payment of November can count on the next one, so it is not the year of the books.
 */
export const bookkeepingYear = (approvedOn: PlainDate, firstMonth = 1): number =>
  yearOf(approvedOn) + (firstMonth > 1 && monthOf(approvedOn) >= firstMonth ? 1 : 0);

/** The last day on which the law keeps what is of the books of a year: the end of the seventh year after it (Bokföringslagen 7 kap. 2 §). */
export const lastDayOfBooks = (year: number): PlainDate => plainDate(`${year + 7}-12-31`);

/** Whether the receipts of a claim in a state are vouchers of the books: it is approved, or further on the way to being paid. */
export const isVoucher = (state: ExpenseState): boolean =>
  state === 'approved' || state === 'in_payroll' || state === 'paid';
