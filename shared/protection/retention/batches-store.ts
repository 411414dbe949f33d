import { sql, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { column, list, ownKey } from './batch-store.ts';
import { heldInWords, holdsInBatch } from './holds.ts';
import type { Rule } from './plan.ts';

/** Milliseconds that one transaction should take, and that the database goes on by itself before it is asked whether to. */
const [longest, stretch] = [100, 1_000];

const dialect = new PgDialect();
/** A statement with its values in it: ids, days and periods of ours, never a typed text. A block of code takes no values beside it. */
const whole = (statement: SQL): string => dialect.sqlToQuery(statement.inlineParams()).sql;

/** Where it begins, how many rows a batch has, what each transaction says first, and what it writes beside. */
export type Stretch = Readonly<{
  from: readonly string[];
  most: number;
  settings: SQL;
  beside: (deleted: SQL, place: SQL) => SQL;
}>;

/**
 * Has the database do batch after batch of a rule by itself for about a second, each in a transaction of its own as `sweepRule` does them one at
 * a time: between two batches nobody is waited for but the disk. It ends before its time when nothing is left, or when somebody
 * else is held than those the rule was planned for. Rejects as `deleteBatch` does; what was done by then stays done.
 */
export async function runBatches(
  operations: Database,
  company: Id,
  { life, goes, unreferenced }: Rule,
  held: 'everybody' | ReadonlySet<Id>,
  { from, most, settings, beside }: Stretch,
): Promise<void> {
  const key = ownKey(life);
  const columns = key.map(column);
  const values = (of: string): SQL =>
    list(key.map((name, at) => sql`${sql.raw(`${of}[${at + 1}]`)}::${sql.raw(life.types[name]!)}`));
  const due = sql`${goes} and ${unreferenced} and (${list(columns)}) > (${values('sweep_from')})`;
  const table = sql`${sql.identifier(life.table)} as t`;
  const deletes = (until: SQL, to: string): SQL => sql`
    with gone as (delete from ${table} where ${due} ${until} returning 1), written as (${beside(sql`(select count(*) from gone)`, sql.raw(to))})
    select count(*) into sweep_deleted from gone`;
  const first = sql`array[${list(from.map((value) => sql`${value}`))}]`;
  const { turn, held: heldNow } = holdsInBatch(company);
  const block = sql`do $sweep$
declare
  sweep_from text[] := ${first};
  sweep_to text[];
  sweep_most int := ${most};
  sweep_deleted bigint;
  sweep_began timestamptz;
  sweep_end timestamptz := clock_timestamp() + ${`${stretch} ms`}::interval;
begin
  while clock_timestamp() < sweep_end loop
    sweep_began := clock_timestamp();
    perform set_config('app.company_id', ${company}, true), ${settings};
    perform ${turn};
    exit when ${heldNow} is distinct from ${heldInWords(held)};
    sweep_to := (select array[${list(columns.map((one) => sql`${one}::text`))}] from ${table} where ${due}
      order by ${list(columns)} offset sweep_most - 1 limit 1);
    if sweep_to is null then
      ${deletes(sql``, 'sweep_from')};
      exit;
    end if;
    ${deletes(sql`and (${list(columns)}) <= (${values('sweep_to')})`, 'sweep_to')};
    commit;
    sweep_from := sweep_to;
    if clock_timestamp() - sweep_began > ${`${longest} ms`}::interval then sweep_most := greatest(50, sweep_most / 2); end if;
  end loop;
end $sweep$`;
  await operations.once((db) => db.execute(sql.raw(whole(block))));
}
