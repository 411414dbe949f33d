import { sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Database, PlatformTx } from '../../platform/tenant-transaction.ts';
import { wholeStatement } from './batch-store.ts';
import { holdsInBatch, type Held } from '../../people/limits/index.ts';
import type { Rule } from './plan.ts';

/**
 * Pages of a table that one transaction goes through, to begin with, at least and at most: some tens of thousands of rows where nothing
 * else happens, some hundreds where the disk is slow. Each has a cost of its own, of about as long as some hundreds of rows take.
 */
const [first, fewest, most] = [64, 8, 1_024];
/** Milliseconds of a transaction after which the next goes through more pages, and through fewer; and that the database goes on by itself. */
const [short, long, stretch] = [30, 80, 1_000];
/** From this share of a table on, what goes is taken as it lies: reading the rest as well costs less than finding each by its key. */
const share = 4;

/** Whether so many rows are so much of a table that they are taken page by page. */
export async function isMuch(tx: Pick<PlatformTx, 'db'>, { life }: Rule, rows: number): Promise<boolean> {
  const { rows: found } = await tx.db.execute<{ much: boolean }>(sql`
    select ${rows}::bigint * ${share} >= reltuples as much from pg_class where oid = ${life.table}::regclass`);
  return found[0]!.much;
}

/** What each transaction says first, and writes beside; and the statement that keeps which page comes next. */
export type Pages = Readonly<{ settings: SQL; beside: (deleted: SQL) => SQL; keep: (page: SQL) => SQL }>;

/**
 * Has the database delete what goes by a rule from a page of its table on, some pages in a transaction, for about a second; `keep`
 * writes where it has come to, null at the end of the table or where as many rows are gone as were left: what is old lies first in most
 * tables, and the rest is not read. Pages of which somebody works on a row, and rows that are written meanwhile
 * elsewhere, are left for the order of the key. It ends before its time when somebody else is held than those the rule was planned for.
 */
export async function runPages(
  operations: Database,
  company: Id,
  { life, goes, unreferenced }: Rule,
  held: Held,
  { page, left }: Readonly<{ page: number; left: number }>,
  { settings, beside, keep }: Pages,
): Promise<void> {
  const { turn, changed } = holdsInBatch(company, held);
  const block = sql`do $sweep$
declare
  sweep_page int := ${page};
  sweep_pages int := pg_relation_size(${life.table}::regclass) / current_setting('block_size')::int;
  sweep_step int := ${first};
  sweep_left bigint := ${left};
  sweep_deleted bigint;
  sweep_from tid;
  sweep_to tid;
  sweep_began timestamptz;
  sweep_took interval;
  sweep_end timestamptz := clock_timestamp() + ${`${stretch} ms`}::interval;
begin
  while sweep_page < sweep_pages and sweep_left > 0 and clock_timestamp() < sweep_end loop
    sweep_began := clock_timestamp();
    perform set_config('app.company_id', ${company}, true);
    perform ${turn};
    exit when ${changed};
    perform ${settings};
    sweep_from := ('(' || sweep_page || ',0)')::tid;
    sweep_to := ('(' || sweep_page + sweep_step || ',0)')::tid;
    begin
      delete from ${sql.identifier(life.table)} as t where t.ctid >= sweep_from and t.ctid < sweep_to and ${goes} and ${unreferenced};
      get diagnostics sweep_deleted = row_count;
      ${beside(sql.raw('sweep_deleted'))};
    exception when lock_not_available then sweep_deleted := 0;
    end;
    commit;
    sweep_page := sweep_page + sweep_step;
    sweep_left := sweep_left - sweep_deleted;
    sweep_took := clock_timestamp() - sweep_began;
    if sweep_took > ${`${long} ms`}::interval then sweep_step := greatest(${fewest}, sweep_step / 2);
    elsif sweep_took < ${`${short} ms`}::interval then sweep_step := least(${most}, sweep_step * 2);
    end if;
  end loop;
  perform set_config('app.company_id', ${company}, true);
  ${keep(sql`case when sweep_page < sweep_pages and sweep_left > 0 then sweep_page end`)};
end $sweep$`;
  await operations.once((db) => db.execute(sql.raw(wholeStatement(block))));
}
