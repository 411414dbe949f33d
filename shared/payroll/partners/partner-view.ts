import type { Tx } from '../../platform/tenant-transaction.ts';
import { monthOfDay } from '../runs/payroll-month.ts';
import type { PartnerLine, PartnerRun, RunStanding } from './contract.ts';
import { countLines, type LineRecord, type LockedRun } from './partner-store.ts';

/** A run as payroll systems read it. */
export const partnerRunOf = (run: LockedRun): PartnerRun => ({
  id: run.id,
  month: monthOfDay(run.month),
  number: run.number,
  state: run.state,
  lockedAt: run.lockedAt.toISOString(),
  acknowledgedAt: run.exportedAt?.toISOString() ?? null,
  confirmedAt: run.confirmedAt?.toISOString() ?? null,
  currency: 'SEK',
  lines: run.lines,
  people: run.people,
  paid: run.paid,
  takenBack: run.takenBack,
  total: run.paid + run.takenBack,
});

/** A line as payroll systems read it, without the reason that one of them gave. */
export const partnerLineOf = (line: LineRecord): PartnerLine => ({
  id: line.id,
  number: line.number,
  kind: line.kind,
  state: line.state,
  amount: line.amount,
  vat: line.vat,
  currency: 'SEK',
  treatment: line.treatment,
  taxYear: line.taxYear,
  date: line.day,
  employee: { id: line.employeeId, number: line.employeeNumber, name: line.employeeName },
  department: line.department,
  category: { id: line.categoryId, code: line.payrollCode, name: { sv: line.categorySv, en: line.categoryEn } },
  claim: line.expenseId,
});

/** Where a run stands: what is answered to who says something of it. */
export const standingOf = async (tx: Tx, { id, state }: Pick<LockedRun, 'id' | 'state'>): Promise<RunStanding> => ({
  id,
  state,
  ...(await countLines(tx, id)),
});
