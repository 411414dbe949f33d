import { erasedName } from '../../shared/kernel/erased-person.ts';

/** What a voucher needs (Bokföringslagen 5 kap. 7 §: what, when, how much, whom), and the ledger that it is paid from. */
export const lawKeeps = [
  'allowance_entries.amount',
  'allowances.adjusted',
  'allowances.base',
  'allowances.over_use',
  'allowances.reserved',
  'allowances.used',
  'expenses.covered',
  'expenses.currency',
  'expenses.paid_on',
  'expenses.reserved',
  'expenses.total',
  'expenses.vat',
  'payroll_corrections.amount',
  'payroll_lines.amount',
  'payroll_lines.day',
  'payroll_lines.department',
  'payroll_lines.employee_name',
  'payroll_lines.employee_number',
  'payroll_lines.vat',
  'receipts.file_key_year',
];

/** What the row of somebody who was erased says: the same for everybody, or made of its own id. */
export const erasedRow = (employee: string): Readonly<Record<string, unknown>> => ({
  id: employee,
  name: erasedName,
  work_email: `${employee}@erased.invalid`,
  roles: [],
  language: 'sv',
  employed_from: '1970-01-01',
  employed_until: '1970-01-01',
  name_folded: 'raderad person',
  name_second: 'person',
  name_third: '',
  name_last: 'person',
});
