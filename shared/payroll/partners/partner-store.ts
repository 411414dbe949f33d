import { and, asc, desc, eq, gt, isNotNull, lt, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { isId } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { employeePrivate } from '../../people/employees/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { LineState, RunState } from '../runs/run-state.ts';
import { loadRun, readRunRow, type RunRecord } from '../runs/run-store.ts';
import { payrollLines, payrollRuns } from '../runs/table.ts';

/** A run that is locked: one that is open is nothing yet that a payroll system could know of. */
export type LockedRun = RunRecord &
  Readonly<{
    state: Exclude<RunState, 'open'>;
    lockedAt: Date;
    lines: number;
    people: number;
    paid: number;
    takenBack: number;
  }>;

function locked(run: RunRecord): LockedRun {
  if (run.state === 'open') throw new Problem('not-found');
  return run as LockedRun;
}

/** A locked run of the transaction's company. Throws Problem `not-found`, also for one that is open. */
export const readLockedRun = async (tx: Tx, id: Id): Promise<LockedRun> => locked(await readRunRow(tx, id));

/** The same, and nobody else changes it until the end. */
export const holdLockedRun = async (tx: Tx, id: Id): Promise<LockedRun> => locked(await loadRun(tx, id));

/** How long a page is, and after what it begins. */
export type WantedPage = Readonly<{ cursor?: string | undefined; limit?: number | undefined }>;

const usualPage = 50;

/** What was found, cut to its page: one row more than fits says that there is a following one. Throws Problem `input-invalid` for a cursor that is no id. */
async function cut<Row extends { id: Id }>(
  { cursor, limit = usualPage }: WantedPage,
  find: (limit: number, after: Id | undefined) => PromiseLike<Row[]>,
): Promise<{ page: Row[]; next: Id | null }> {
  if (cursor !== undefined && !isId(cursor)) throw new Problem('input-invalid');
  const found = await find(limit + 1, cursor);
  const page = found.slice(0, limit);
  return { page, next: found.length > limit ? page.at(-1)!.id : null };
}

/** A page of the locked runs, the latest first. */
export const pageOfLockedRuns = (tx: Tx, state: LockedRun['state'] | undefined, wanted: WantedPage) =>
  cut(wanted, (limit, after) => {
    const last = sql`(select number from payroll_runs where company_id = ${tx.company} and id = ${after ?? null})`;
    return tx.db
      .select()
      .from(payrollRuns)
      .where(
        and(
          eq(payrollRuns.companyId, tx.company),
          isNotNull(payrollRuns.lockedAt),
          state && eq(payrollRuns.state, state),
          after === undefined ? undefined : lt(payrollRuns.number, last),
        ),
      )
      .orderBy(desc(payrollRuns.number))
      .limit(limit);
  });

/** A page of a run's lines by their numbers. */
export const pageOfRunLines = (tx: Tx, run: Id, state: LineState | undefined, wanted: WantedPage) =>
  cut(wanted, (limit, after) => {
    const last = sql`(select number from payroll_lines where company_id = ${tx.company} and run_id = ${run} and id = ${after ?? null})`;
    return tx.db
      .select()
      .from(payrollLines)
      .where(
        and(
          eq(payrollLines.companyId, tx.company),
          eq(payrollLines.runId, run),
          state && eq(payrollLines.state, state),
          after === undefined ? undefined : gt(payrollLines.number, last),
        ),
      )
      .orderBy(asc(payrollLines.number))
      .limit(limit);
  });

export type LineRecord = Awaited<ReturnType<typeof pageOfRunLines>>['page'][number];

/** A page of whom a run concerns, as they were when it was locked, by their ids, with their personnummer still sealed. */
export const pageOfRunPeople = (tx: Tx, run: Id, wanted: WantedPage) =>
  cut(wanted, (limit, after) =>
    tx.db
      .selectDistinctOn([payrollLines.employeeId], {
        id: payrollLines.employeeId,
        number: payrollLines.employeeNumber,
        name: payrollLines.employeeName,
        personnummer: employeePrivate.personnummer,
      })
      .from(payrollLines)
      .leftJoin(
        employeePrivate,
        and(
          eq(employeePrivate.companyId, payrollLines.companyId),
          eq(employeePrivate.employeeId, payrollLines.employeeId),
        ),
      )
      .where(
        and(
          eq(payrollLines.companyId, tx.company),
          eq(payrollLines.runId, run),
          after === undefined ? undefined : gt(payrollLines.employeeId, after),
        ),
      )
      .orderBy(asc(payrollLines.employeeId), asc(payrollLines.number))
      .limit(limit),
  );

/** How many lines of a run stand in which state. */
export async function countLines(tx: Tx, run: Id): Promise<Readonly<Record<LineState, number>>> {
  const rows = await tx.db
    .select({ state: payrollLines.state, many: sql<number>`count(*)::integer` })
    .from(payrollLines)
    .where(and(eq(payrollLines.companyId, tx.company), eq(payrollLines.runId, run)))
    .groupBy(payrollLines.state);
  const of = (state: LineState) => rows.find((row) => row.state === state)?.many ?? 0;
  return { waiting: of('waiting'), confirmed: of('confirmed'), rejected: of('rejected') };
}
