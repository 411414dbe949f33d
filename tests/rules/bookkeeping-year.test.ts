import { expect, test } from 'vitest';
import { bookkeepingYear, isVoucher } from '../../shared/claims/receipts/bookkeeping-year.ts';
import { expenseStates } from '../../shared/claims/expenses/state.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

test.each([
  ['2026-01-01', 1, 2026],
  ['2026-12-31', 1, 2026],
  // A financial year from May to April ends in the calendar year after the one that its first eight months lie in.
  ['2026-04-30', 5, 2026],
  ['2026-05-01', 5, 2027],
  ['2026-12-31', 5, 2027],
  ['2027-01-01', 5, 2027],
] as const)('what is approved on %s, in financial years from month %i, is of the books of %i', (day, first, year) => {
  expect(bookkeepingYear(plainDate(day), first)).toBe(year);
});

test('a receipt is a voucher from the approval on, until that is taken back', () => {
  expect(expenseStates.filter(isVoucher)).toEqual(['approved', 'in_payroll', 'paid']);
});
