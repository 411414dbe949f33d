import { and, eq, inArray } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import type { RunRow, RunView } from './contract.ts';
import { monthOfDay } from './payroll-month.ts';
import { runActionsOf } from './run-actions.ts';
import { readSettings, type RunRecord } from './run-store.ts';
import { countDiffering, totalsByCategory, totalsByState, totalsOf } from './totals-store.ts';
import { warningsOf } from './warnings-store.ts';

/** A run as the list shows it. */
export function runRowOf(run: RunRecord): RunRow {
  const { lines, people, paid, takenBack } = run;
  const locked = lines !== null && people !== null && paid !== null && takenBack !== null;
  return {
    id: run.id,
    month: monthOfDay(run.month),
    number: run.number,
    state: run.state,
    openedAt: run.openedAt.toISOString(),
    lockedAt: run.lockedAt?.toISOString() ?? null,
    confirmedAt: run.confirmedAt?.toISOString() ?? null,
    totals: locked ? { lines, people, paid, takenBack, total: paid + takenBack } : null,
  };
}

async function namesOf(tx: Tx, people: readonly (Id | null)[]): Promise<ReadonlyMap<Id, string>> {
  const ids = people.filter((one) => one !== null);
  const rows = await tx.db
    .select({ id: employees.id, name: employees.name })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), inArray(employees.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A run as its page shows it to one reader: what it comes to, what to look at, whether it adds up, and what the reader may do. */
export async function runViewOf(tx: Tx, reader: Person, run: RunRecord): Promise<RunView> {
  const { twoPeople } = await readSettings(tx);
  const names = await namesOf(tx, [run.openedBy, run.lockedBy, run.proposedBy]);
  const totals = await totalsOf(tx, run);
  const states = await totalsByState(tx, run);
  const { proposedBy, proposedAt, proposedLines, proposedTotal } = run;
  const stored = runRowOf(run).totals;
  const sumDiffers = stored !== null && (stored.lines !== totals.lines || stored.total !== totals.total);
  const waiting = states.find(({ state }) => state === 'waiting')?.lines ?? 0;
  return {
    ...runRowOf(run),
    openedBy: names.get(run.openedBy) ?? '',
    lockedBy: run.lockedBy === null ? null : (names.get(run.lockedBy) ?? ''),
    exportedAt: run.exportedAt?.toISOString() ?? null,
    twoPeople,
    proposal:
      proposedBy !== null && proposedAt !== null && proposedLines !== null && proposedTotal !== null
        ? {
            by: { id: proposedBy, name: names.get(proposedBy) ?? '' },
            at: proposedAt.toISOString(),
            lines: proposedLines,
            total: proposedTotal,
          }
        : null,
    totals,
    states,
    categories: (await totalsByCategory(tx, run)).map(({ sv, en, ...category }) => ({
      ...category,
      name: { sv, en },
    })),
    warnings: await warningsOf(tx, run),
    differing: run.state === 'open' ? 0 : (await countDiffering(tx, run.id)) + (sumDiffers ? 1 : 0),
    may: [...runActionsOf({ state: run.state, proposedBy, twoPeople, waiting }, reader)],
  };
}
