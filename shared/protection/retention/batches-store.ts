import { sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { findRows, isAfter, isFound, ownKey, wholeStatement } from './batch-store.ts';
import { holdsInBatch, type Held } from '../../people/limits/index.ts';
import type { Rule } from './plan.ts';

/** Milliseconds that somebody should wait at most for a batch, and that the database goes on by itself before it is asked whether to. */
const [longest, stretch] = [50, 1_000];

/** Where it begins, how many rows a batch has, what each transaction says first, and what it writes beside. */
export type Stretch = Readonly<{
  from: readonly string[];
  most: number;
  settings: SQL;
  beside: (deleted: SQL, place: SQL) => SQL;
}>;

/**
 * Has the database do batch after batch of a rule by itself for about a second, each in a transaction of its own as `sweepRule` does them one at
 * a time: between two batches nobody is waited for but the disk. Rows are found before the turn is taken that a hold waits for; one
 * that took long is followed by a smaller one. It ends before its time when nothing is left, or when somebody else is held than those
 * the rule was planned for. Rejects as `deleteFound` does; what was done by then stays done.
 */
export async function runBatches(
  operations: Database,
  company: Id,
  rule: Rule,
  held: Held,
  { from, most, settings, beside }: Stretch,
): Promise<void> {
  const after = isAfter(
    rule,
    ownKey(rule.life).map((_, at) => sql.raw(`sweep_from[${at + 1}]`)),
  );
  const { turn, changed } = holdsInBatch(company, held);
  const block = sql`do $sweep$
declare
  sweep_from text[] := array[${sql.join(
    from.map((value) => sql`${value}`),
    sql`, `,
  )}];
  sweep_to text[];
  sweep_tids tid[];
  sweep_most int := ${most};
  sweep_deleted bigint;
  sweep_began timestamptz;
  sweep_end timestamptz := clock_timestamp() + ${`${stretch} ms`}::interval;
begin
  while clock_timestamp() < sweep_end loop
    perform set_config('app.company_id', ${company}, true);
    select tids, place into sweep_tids, sweep_to from (${findRows(rule, sql`and ${after}`, sql.raw('sweep_most'))}) as batch;
    exit when cardinality(sweep_tids) = 0;
    sweep_began := clock_timestamp();
    perform ${turn};
    exit when ${changed};
    perform ${settings};
    delete from ${sql.identifier(rule.life.table)} as t where ${isFound(rule, sql.raw('sweep_tids'))};
    get diagnostics sweep_deleted = row_count;
    ${beside(sql.raw('sweep_deleted'), sql.raw('coalesce(sweep_to, sweep_from)'))};
    commit;
    exit when sweep_to is null;
    sweep_from := sweep_to;
    if clock_timestamp() - sweep_began > ${`${longest} ms`}::interval then sweep_most := greatest(50, sweep_most / 2); end if;
  end loop;
end $sweep$`;
  await operations.once((db) => db.execute(sql.raw(wholeStatement(block))));
}
