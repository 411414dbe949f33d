import { eq } from 'drizzle-orm';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { financialYears } from './table.ts';

/** The months, 1–12, that a company's financial years begin in, and that its books are kept by. */
export type FinancialYear = Readonly<{ firstMonth: number; keptMonth: number }>;

/** When the company's financial years begin: the calendar year, unless HR has chosen another month. */
export async function readFinancialYear(tx: Tx): Promise<FinancialYear> {
  const { firstMonth, keptMonth } = financialYears;
  const [row] = await tx.db
    .select({ firstMonth, keptMonth })
    .from(financialYears)
    .where(eq(financialYears.companyId, tx.company));
  return row ?? { firstMonth: 1, keptMonth: 1 };
}
