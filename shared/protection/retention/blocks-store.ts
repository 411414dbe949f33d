import { sql, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import type { Database, PlatformTx } from '../../platform/tenant-transaction.ts';
import { heldInWords, holdsInBatch } from './holds.ts';
import type { Rule } from './plan.ts';

/** Pages of a table that one transaction goes through, some thousands of rows, and for how long (ms) the database goes on by itself. */
const [pages, stretch] = [64, 1_000];
/** From this share of a table on, what goes is taken as it lies: reading the rest as well costs less than finding each by its key. */
const share = 4;

const dialect = new PgDialect();
/** A statement with its values in it: ids, days and periods of ours, never a typed text. A block of code takes no values beside it. */
const whole = (statement: SQL): string => dialect.sqlToQuery(statement.inlineParams()).sql;

/** Whether so much of a table goes by a rule that it is taken page by page. */
export async function isMuch(tx: Pick<PlatformTx, 'db'>, { life, goes }: Rule): Promise<boolean> {
  const table = sql.identifier(life.table);
  const { rows } = await tx.db.execute<{ much: boolean }>(sql`
    select (select count(*) from (select from ${table} as t where ${goes} limit part) as found) >= part as much
    from (select greatest(1, reltuples / ${share})::bigint as part from pg_class where oid = ${life.table}::regclass) as size`);
  return rows[0]!.much;
}

/** What each transaction says first, and writes beside; and the table, id and column in which the next page is kept. */
export type Pages = Readonly<{ settings: SQL; beside: (deleted: SQL) => SQL; keep: (page: SQL) => SQL }>;

/**
 * Has the database delete what goes by a rule from a page of its table on, some pages in a transaction, for about a second; `keep`
 * writes where it has come to, null at the end of the table. Rows that are written meanwhile elsewhere are left for the order of the
 * key. It ends before its time when somebody else is held than those the rule was planned for. Rejects with the database's 55P03 where
 * somebody works on one of the rows; what was done by then stays done.
 */
export async function runPages(
  operations: Database,
  company: Id,
  { life, goes, unreferenced }: Rule,
  held: 'everybody' | ReadonlySet<Id>,
  from: number,
  { settings, beside, keep }: Pages,
): Promise<void> {
  const { turn, held: heldNow } = holdsInBatch(company);
  const block = sql`do $sweep$
declare
  sweep_page int := ${from};
  sweep_pages int := pg_relation_size(${life.table}::regclass) / current_setting('block_size')::int;
  sweep_from tid;
  sweep_to tid;
  sweep_end timestamptz := clock_timestamp() + ${`${stretch} ms`}::interval;
begin
  while sweep_page < sweep_pages and clock_timestamp() < sweep_end loop
    perform set_config('app.company_id', ${company}, true), ${settings};
    perform ${turn};
    exit when ${heldNow} is distinct from ${heldInWords(held)};
    sweep_from := ('(' || sweep_page || ',0)')::tid;
    sweep_to := ('(' || sweep_page + ${pages} || ',0)')::tid;
    with gone as (
      delete from ${sql.identifier(life.table)} as t where t.ctid >= sweep_from and t.ctid < sweep_to and ${goes} and ${unreferenced} returning 1
    ) ${beside(sql`(select count(*) from gone)`)};
    commit;
    sweep_page := sweep_page + ${pages};
  end loop;
  perform set_config('app.company_id', ${company}, true);
  ${keep(sql`case when sweep_page < sweep_pages then sweep_page end`)};
end $sweep$`;
  await operations.once((db) => db.execute(sql.raw(whole(block))));
}
