import { and, eq, isNotNull, not, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Person, Visitor } from '../../platform/actor.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { mostCounted } from '../../platform/listing/contract.ts';
import { areFew, few } from '../../platform/listing/few.ts';
import { rowsOfPage, sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { expenseRowOf } from '../expenses/expense-view.ts';
import { selectNamed } from '../expenses/store.ts';
import { expenses } from '../expenses/table.ts';
import { hasWords, type Searched } from '../search/find-words.ts';
import { countSteps, hasStep, waysToBeNobodys, waysToHaveDecided, waysToWait, type Ways } from './assigned-store.ts';
import type { QueueRow, QueueSort, QueueStep, QueueView } from './contract.ts';
import { loadHolders, principalsOf } from './crew-store.ts';
import { rowStepsOf } from './row-steps.ts';
import { approvalSteps } from './table.ts';

/** What is asked of the queue. Left out: claims in review, of those the reader's, or for whoever reads all, all. */
export type Wanted = Readonly<{
  cursor?: string | undefined;
  state?: QueueRow['state'] | undefined;
  view?: QueueView | undefined;
  category?: string | undefined;
  employee?: string | undefined;
  step?: QueueStep | undefined;
  doubts?: 'with' | 'without' | undefined;
  sort?: QueueSort | undefined;
  order?: 'asc' | 'desc' | undefined;
  searched?: Searched | undefined;
}>;

/** As the migration has them in its indexes (expenses_queue_*). */
const sorts: Readonly<Record<QueueSort, SQL>> = {
  waiting: sql`coalesce(${expenses.waitingSince}, ${expenses.submittedAt}, ${expenses.createdAt})`,
  amount: sql`coalesce(${expenses.total}, 0)`,
  paid: sql`coalesce(${expenses.paidOn}, date '1900-01-01')`,
};

/** What a reader's queue is made of: in which ways steps are theirs, which were, and which nobody can decide. */
export async function stepsOf(tx: Tx, reader: Person | Visitor) {
  const { holders } = await loadHolders(tx);
  const nobody = waysToBeNobodys(tx, holders);
  if (reader.kind === 'visitor') return { mine: [eq(approvalSteps.state, 'open')], was: [], nobody, seesAll: true };
  const principals = await principalsOf(tx, reader);
  const theirs = waysToWait(tx, reader.employee, principals, holders);
  const seesAll = reader.roles.includes('hr');
  const steppingIn = nobody.map((way) => and(way, sql`${approvalSteps.employeeId} <> ${reader.employee}`)!);
  return {
    mine: seesAll ? [...theirs, ...steppingIn] : theirs,
    was: waysToHaveDecided(reader.employee, principals),
    nobody,
    seesAll,
  };
}

/** How many claims wait for somebody, of whom there is one open step a claim: up to `mostCounted`. */
export const countWaiting = (tx: Tx, mine: Ways): Promise<number> => countSteps(tx, mine, mostCounted);

/** A page of a reader's claims as `queueRows` gives it, and how many wait for them in all. */
export async function queuePage(
  uses: { seals: Seals },
  tx: Tx,
  reader: Person | Visitor,
  wanted: Wanted,
): Promise<{ items: QueueRow[]; next: string | null; waiting: number }> {
  const steps = await stepsOf(tx, reader);
  return {
    ...(await rowsOf(uses, tx, reader, steps, wanted, rowsOfPage)),
    waiting: await countWaiting(tx, steps.mine),
  };
}

/**
 * A page of a reader's claims in one state, the longest waiting first unless sorted otherwise.
 * One that was never submitted is not there. Throws Problem `input-invalid` for a cursor that is none.
 */
export const queueRows = async (
  uses: { seals: Seals },
  tx: Tx,
  reader: Person | Visitor,
  wanted: Wanted,
  many: number,
): Promise<{ items: QueueRow[]; next: string | null }> =>
  rowsOf(uses, tx, reader, await stepsOf(tx, reader), wanted, many);

/** That a claim is one person's: the few that somebody has in a state are looked up, of more than that each is asked along the list. */
async function isOf(tx: Tx, employee: Id, state: QueueRow['state']): Promise<SQL> {
  const its = and(eq(expenses.employeeId, employee), eq(expenses.state, state));
  const theirs = (most: number) =>
    tx.db
      .select({ id: expenses.id })
      .from(expenses)
      .where(and(eq(expenses.companyId, tx.company), its))
      .limit(most);
  return (await areFew(tx, theirs(few + 1).getSQL())) ? sql`${expenses.id} = any(array(${theirs(few)}))` : its!;
}

async function rowsOf(
  uses: { seals: Seals },
  tx: Tx,
  reader: Person | Visitor,
  { mine, was, nobody, seesAll }: Awaited<ReturnType<typeof stepsOf>>,
  wanted: Wanted,
  many: number,
): Promise<{ items: QueueRow[]; next: string | null }> {
  const {
    state = 'in_review',
    sort = 'waiting',
    order = 'asc',
    cursor,
    category,
    employee,
    step,
    doubts,
    searched,
  } = wanted;
  const view = state === 'in_review' ? (wanted.view ?? (seesAll ? 'all' : 'mine')) : 'all';
  const page = sortedPage({ table: expenses, company: tx.company, by: sorts[sort], order, cursor }, many);
  // Whatever was decided has no open step.
  const reached =
    seesAll || view === 'mine' ? undefined : await hasStep(tx, state === 'in_review' ? [...mine, ...was] : was);
  const found = await selectNamed(tx)
    .where(
      and(
        page.where,
        eq(expenses.state, state),
        isNotNull(expenses.submittedAt),
        reached,
        view === 'all' ? undefined : view === 'mine' ? await hasStep(tx, mine) : not(await hasStep(tx, mine)),
        category ? eq(expenses.categoryId, category) : undefined,
        employee ? await isOf(tx, employee, state) : undefined,
        step && (await hasStep(tx, step === 'nobody' ? nobody : [isAt(step)])),
        doubts && hasDoubts[doubts],
        searched && (await hasWords(tx, searched)),
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { page: rows, next } = page.cut(found, ({ expense }) => expense.id);
  const steps = await rowStepsOf(
    tx,
    reader,
    rows.map(({ expense }) => expense.id),
  );
  return {
    items: await Promise.all(
      rows.map(async (one) => ({
        ...(await expenseRowOf(uses, tx, one)),
        version: one.expense.version,
        step: steps.get(one.expense.id) ?? null,
      })),
    ),
    next,
  };
}

/** Written out, not bound: the indexes are of the rows that meet them. */
const hasDoubts = { with: sql`${expenses.doubts} > 0`, without: sql`${expenses.doubts} = 0` };

const isAt = (step: Exclude<QueueStep, 'nobody'>): SQL =>
  and(eq(approvalSteps.state, 'open'), eq(approvalSteps.approver, step))!;
