import { sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import type { Life } from './lives.ts';
import type { Rule } from './plan.ts';

/** Where a pass over a table has come to: the key of the last row that was looked at, as text. */
export type Place = readonly string[] | null;

export type Batch = Readonly<{ deleted: number; seen: number; place: Place; ids: readonly Id[] }>;

const column = (name: string): SQL => sql`t.${sql.identifier(name)}`;
const list = (all: readonly SQL[]): SQL => sql.join([...all], sql`, `);

/** The columns of a key that tell rows of one company apart. */
export const ownKey = ({ key }: Life): string[] => key.filter((name) => name !== 'company_id');

/**
 * Deletes the next rows that a rule takes, in the order of their key, passing over those that somebody works on, which go another night. Rows that
 * somebody has referred to since they were planned are not taken. `beside` writes how many there were, in the same statement.
 */
export async function deleteBatch(
  tx: Pick<PlatformTx, 'db'>,
  { life, goes, unreferenced }: Rule,
  after: Place,
  most: number,
  beside: (deleted: SQL) => SQL | null,
): Promise<Batch> {
  const key = ownKey(life);
  const columns = key.map(column);
  const from = after
    ? sql`and (${list(columns)}) > (${list(after.map((value, at) => sql`${value}::${sql.raw(life.types[key[at]!]!)}`))})`
    : sql``;
  const ids = life.types['id'] === 'uuid' ? sql`(select coalesce(array_agg(id), '{}') from gone)` : sql`'{}'::uuid[]`;
  const written = beside(sql`(select count(*) from gone)`);
  const due = key.map((name) => sql.identifier(name));
  const { rows } = await tx.db.execute(sql`
    with due as materialized (
      select t.ctid as place, ${list(columns)} from ${sql.identifier(life.table)} as t
      where ${goes} and ${unreferenced} ${from}
      order by ${list(columns)} limit ${most} for update of t skip locked
    ), gone as (
      delete from ${sql.identifier(life.table)} as t where t.ctid = any(array(select place from due))
      returning ${life.types['id'] === 'uuid' ? sql`t.id` : sql`1`}
    )${written ? sql`, written as (${written})` : sql``}
    select (select count(*) from gone)::int as deleted, (select count(*) from due)::int as seen, ${ids} as ids,
      (select array[${list(due.map((name) => sql`${name}::text`))}] from due
       order by ${list(due.map((name) => sql`${name} desc`))} limit 1) as place`);
  return rows[0] as unknown as Batch;
}

export type Count = Readonly<{ past: number; held: number; goes: number }>;

/** Counts what is past its period by a rule, what of it is held, and what would go. */
export async function countRule(tx: Pick<PlatformTx, 'db'>, { life, past, held, goes }: Rule): Promise<Count> {
  const { rows } = await tx.db.execute(sql`
    select count(*)::int as past, count(*) filter (where ${held})::int as held, count(*) filter (where ${goes})::int as goes
    from ${sql.identifier(life.table)} as t where ${past}`);
  return rows[0] as unknown as Count;
}

/** The keys of the first rows that would go by a rule: ids and years, and no other part of a key. */
export async function examplesOf(tx: Pick<PlatformTx, 'db'>, { life, goes }: Rule, most: number): Promise<string[]> {
  const shown = ownKey(life).filter((name) => ['uuid', 'integer'].includes(life.types[name]!));
  if (shown.length === 0) return [];
  const { rows } = await tx.db.execute(sql`
    select concat_ws('/', ${list(shown.map(column))}) as row from ${sql.identifier(life.table)} as t
    where ${goes} order by ${list(ownKey(life).map(column))} limit ${most}`);
  return rows.map((row) => (row as { row: string }).row);
}
