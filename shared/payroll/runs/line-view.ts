import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { LineView } from './contract.ts';
import type { LineRow } from './lines-store.ts';

/** Where the reason of a rejection is sealed. */
export const reasonPlace = (tx: Pick<Tx, 'company'>, line: string) => ({
  company: tx.company,
  table: 'payroll_lines',
  column: 'reason',
  row: line,
});

/** A line as its run's page shows it, with the reason why payroll sent it back opened. */
export async function lineViewOf(uses: { seals: Seals }, tx: Tx, line: LineRow): Promise<LineView> {
  const { source, number, kind, state, amount, vat, treatment, taxYear, lapsed, day, deductionYear, deductionWay } =
    line;
  return {
    id: source,
    number,
    kind,
    state,
    amount,
    vat,
    treatment,
    taxYear,
    lapsed,
    day,
    employee: { id: line.employeeId, name: line.employeeName, number: line.employeeNumber },
    department: line.department,
    category: {
      id: line.categoryId,
      name: { sv: line.categorySv, en: line.categoryEn },
      code: line.payrollCode,
    },
    claim: line.expenseId,
    deduction: deductionYear !== null && deductionWay !== null ? { year: deductionYear, way: deductionWay } : null,
    reason: line.reason && (await uses.seals.openKept(line.reason, reasonPlace(tx, source))),
  };
}
