import { createHash } from 'node:crypto';
import { and, asc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { isId } from '../../kernel/ids.ts';
import type { Ore } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { Problem } from '../../kernel/problem.ts';
import { employeePrivate } from '../../people/employees/table.ts';
import { rowsOfPage } from '../../platform/listing/sorted-page.ts';
import type { SealedBytes } from '../../platform/encryption/sealed.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { WarningKind } from './contract.ts';
import { linesOf } from './lines-sql-store.ts';
import type { LineKind, LineState } from './run-state.ts';
import type { RunRecord } from './run-store.ts';
import { payrollLines } from './table.ts';
import { vatPartOf } from './vat-part.ts';
import { warned } from './warnings-store.ts';

/** A line as it stands, or as it would be made: `source` is its id, or that of what it is made of. */
export type LineRow = {
  source: Id;
  number: number;
  kind: LineKind;
  state: LineState;
  amount: Ore;
  vat: Ore | null;
  treatment: 'tax-free' | 'taxable';
  taxYear: number;
  lapsed: boolean;
  day: PlainDate;
  employeeId: Id;
  employeeName: string;
  employeeNumber: string | null;
  department: string | null;
  categoryId: Id;
  categorySv: string;
  categoryEn: string;
  payrollCode: string | null;
  expenseId: Id | null;
  correctionId: Id | null;
  deductionYear: number | null;
  deductionWay: 'gross' | 'net' | null;
  reason: SealedBytes<string> | null;
};

/** How many lines are written by one statement: each has some twenty values, and a statement takes 65 535. */
const heap = 500;

type Receipted = { receiptVat: { amount: Ore }[] | null; total: Ore | null; currency: string | null };

const columns = sql`source, number, kind, state, amount::float8 as amount, vat::float8 as vat, treatment, tax_year as "taxYear", lapsed,
  day::text as day, employee_id as "employeeId", employee_name as "employeeName", employee_number as "employeeNumber", department,
  category_id as "categoryId", category_sv as "categorySv", category_en as "categoryEn", payroll_code as "payrollCode",
  expense_id as "expenseId", correction_id as "correctionId", deduction_year as "deductionYear", deduction_way as "deductionWay", reason`;
const receipted = sql`receipt_vat as "receiptVat", total::float8 as total, currency`;

async function select(tx: Tx, run: RunRecord, rest: SQL): Promise<LineRow[]> {
  const open = run.state === 'open';
  const { rows } = await tx.db.execute<LineRow & Partial<Receipted>>(
    sql`select ${columns} ${open ? sql`, ${receipted}` : sql``} from ${linesOf(tx, run)} l ${rest}`,
  );
  return rows.map(({ receiptVat, total, currency, ...line }) => ({
    ...line,
    vat:
      open && line.kind === 'payment'
        ? vatPartOf({ vat: receiptVat ?? [], total: total ?? null, currency: currency ?? '' }, line.amount)
        : line.vat,
  }));
}

/** Everything that becomes a line if the run, which is open, is locked now, in the order of its lines. */
export const everyDueLine = (tx: Tx, run: RunRecord): Promise<LineRow[]> => select(tx, run, sql`order by number`);

/**
 * Stands for what a run pays, to whom and for what, whatever the order: SHA-256 in hex. Two runs of as many lines and the same sum differ
 * where one claim has taken another's place. What a line is only described by, a name or a number that was missing, is left out: mending
 * it changes nothing that was agreed to.
 */
export function digestOfLines(lines: readonly LineRow[]): string {
  const paid = lines.map(({ kind, source, employeeId, categoryId, amount, vat, treatment, taxYear, deductionWay }) =>
    JSON.stringify([kind, source, employeeId, categoryId, amount, vat, treatment, taxYear, deductionWay]),
  );
  return createHash('sha256').update(paid.toSorted().join('\n'), 'utf8').digest('hex');
}

type Wanted = Readonly<{
  cursor: string | undefined;
  state?: LineState | undefined;
  kind?: LineKind | undefined;
  warning?: WarningKind | undefined;
}>;

/** A page of a run's lines by their numbers. Throws Problem `input-invalid` for a cursor that is no id. */
export async function pageOfLines(
  tx: Tx,
  run: RunRecord,
  { cursor, state, kind, warning }: Wanted,
): Promise<{ page: LineRow[]; next: Id | null }> {
  if (cursor !== undefined && !isId(cursor)) throw new Problem('input-invalid');
  const narrowed = [
    ...(state ? [sql`state = ${state}`] : []),
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(warning ? [warned[warning]] : []),
    ...(cursor ? [sql`number > (select number from ${linesOf(tx, run)} at where at.source = ${cursor})`] : []),
  ];
  const where = narrowed.length > 0 ? sql`where ${sql.join(narrowed, sql` and `)}` : sql``;
  const found = await select(tx, run, sql`${where} order by number limit ${rowsOfPage + 1}`);
  const page = found.slice(0, rowsOfPage);
  return { page, next: found.length > rowsOfPage ? page.at(-1)!.source : null };
}

const ofRun = (tx: Tx, run: Id) => and(eq(payrollLines.companyId, tx.company), eq(payrollLines.runId, run));

/** Writes lines of a run, some hundreds at a time. The database refuses what is in a run already. */
export async function insertLines(tx: Tx, run: Id, lines: readonly LineRow[]): Promise<void> {
  for (let at = 0; at < lines.length; at += heap) {
    const rows = lines
      .slice(at, at + heap)
      .map((line) => ({ ...line, companyId: tx.company, id: tx.newId(), runId: run, reason: null }));
    await tx.db.insert(payrollLines).values(rows);
  }
}

export type SettledLine = Pick<typeof payrollLines.$inferSelect, 'id' | 'kind' | 'expenseId' | 'amount'>;

/** Says of lines that wait that they were paid; of all of them where none are named. Gives those it holds for. */
export async function confirmLines(tx: Tx, run: Id, named: readonly Id[] | undefined): Promise<SettledLine[]> {
  return tx.db
    .update(payrollLines)
    .set({ state: 'confirmed', settledAt: tx.now })
    .where(
      and(
        ofRun(tx, run),
        eq(payrollLines.state, 'waiting'),
        named === undefined ? undefined : inArray(payrollLines.id, [...named]),
      ),
    )
    .returning({
      id: payrollLines.id,
      kind: payrollLines.kind,
      expenseId: payrollLines.expenseId,
      amount: payrollLines.amount,
    });
}

export type LineRecord = typeof payrollLines.$inferSelect;

/** Lines of a run by their ids, those that are there. */
export const linesById = (tx: Tx, run: Id, ids: readonly Id[]): Promise<LineRecord[]> =>
  tx.db
    .select()
    .from(payrollLines)
    .where(and(ofRun(tx, run), inArray(payrollLines.id, [...ids])));

/** A heap of a run's lines beyond a number, in their order, with whatever personnummer is on file. */
export const heapOfLines = (tx: Tx, run: Id, after: number, many: number) =>
  tx.db
    .select({ line: payrollLines, personnummer: employeePrivate.personnummer })
    .from(payrollLines)
    .leftJoin(
      employeePrivate,
      and(
        eq(employeePrivate.companyId, payrollLines.companyId),
        eq(employeePrivate.employeeId, payrollLines.employeeId),
      ),
    )
    .where(and(ofRun(tx, run), gt(payrollLines.number, after)))
    .orderBy(asc(payrollLines.number))
    .limit(many);
