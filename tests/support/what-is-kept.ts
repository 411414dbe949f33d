import { classes } from '../../shared/database/schema.ts';
import { erasedName } from '../../shared/kernel/erased-person.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Rows } from './photograph-rows.ts';

export type Row = Readonly<Record<string, unknown>>;

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

/** A row of a photograph, by its place: `table company/key`. */
export const rowAt = (rows: Rows, place: string): Row | undefined => {
  const [table, key] = place.split(' ') as [string, string];
  return rows[table]!.get(key);
};

/** Which rows may stay, said without the plan: of vouchers what a voucher needs, and where rows of others point to, or a proof rests on. */
export function mayStay(
  company: Readonly<{ wellness: Id; year: number }>,
  keptClaims: ReadonlySet<string>,
  keptReceipts: ReadonlySet<string>,
): Readonly<Record<string, (row: Row) => boolean>> {
  const ofKept = (claim: string) => (row: Row) => keptClaims.has(String(row[claim]));
  return {
    employees: () => true,
    rights_requests: () => true,
    rights_exports: () => true,
    payroll_lines: () => true,
    payroll_corrections: () => true,
    expenses: ofKept('id'),
    expense_events: ofKept('expense_id'),
    approval_steps: ofKept('expense_id'),
    approval_opinions: ofKept('expense_id'),
    allowances: ({ category_id: category, year }) => category === company.wellness && year === company.year,
    allowance_entries: (row) => row['expense_id'] === null || ofKept('expense_id')(row),
    receipts: ({ id }) => keptReceipts.has(String(id)),
  };
}

/** What stands where something has to stand: the same for everybody who is erased, or made of the row’s own id. */
function isNeutral(before: Rows, person: string, table: string, column: string, row: Row): boolean {
  if (table === 'receipts') {
    const was = before['receipts']!.get(`${String(row['company_id'])}/${String(row['id'])}`)!;
    return ['sha256', 'perceptual_hash'].includes(column) && was[column] !== row[column];
  }
  if (table !== 'employees') return false;
  const neutral: Record<string, unknown> = {
    id: person,
    name: erasedName,
    work_email: `${person}@erased.invalid`,
    roles: [],
    language: 'sv',
    employed_from: '1970-01-01',
    employed_until: '1970-01-01',
    name_folded: 'raderad person',
    name_second: 'person',
    name_third: '',
    name_last: 'person',
  };
  return JSON.stringify(neutral[column]) === JSON.stringify(row[column]);
}

/** The columns in which something of the person stands that is theirs by the catalogue. */
export function leftOf(before: Rows, now: Rows, person: string, which: ReadonlySet<string>): string[] {
  const classOf = new Map(classes.map((one) => [one.table, one]));
  const left: string[] = [];
  for (const place of which) {
    const [table, key] = place.split(' ') as [string, string];
    const row = now[table]!.get(key);
    for (const [column, held] of Object.entries(classOf.get(table)!.columns))
      if (row && 'erasure' in held && row[column] !== null && !isNeutral(before, person, table, column, row))
        left.push(`${table}.${column}`);
  }
  return [...new Set(left)].toSorted();
}
