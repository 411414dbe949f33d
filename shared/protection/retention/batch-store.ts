import { sql, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import type { Life } from './lives.ts';
import type { Rule } from './plan.ts';

const dialect = new PgDialect();

/**
 * A statement with its values in it, since a block of code takes no values beside it: ids, days and periods of ours, never a text that
 * somebody has typed.
 */
export const wholeStatement = (statement: SQL): string => dialect.sqlToQuery(statement.inlineParams()).sql;

/** Where a pass over a table has come to: the key of the last row that was looked at, as text. */
export type Place = readonly string[] | null;

export const column = (name: string): SQL => sql`t.${sql.identifier(name)}`;
export const list = (all: readonly SQL[]): SQL => sql.join([...all], sql`, `);

/** The columns of a key that tell rows of one company apart. */
export const ownKey = ({ key }: Life): string[] => key.filter((name) => name !== 'company_id');

/** That a row comes after a place in the order of the key, whose values are given as SQL. */
export const isAfter = ({ life }: Rule, place: readonly SQL[]): SQL => {
  const key = ownKey(life);
  const values = place.map((value, at) => sql`${value}::${sql.raw(life.types[key[at]!]!)}`);
  return sql`(${list(key.map(column))}) > (${list(values)})`;
};

/**
 * The statement that finds the next rows that a rule takes, in the order of the key: `tids` is where they lie, `place` the key of the last of
 * them, null where there are fewer than asked for. Nobody waits for whoever reads, however much it reads.
 */
export const findRows = ({ life, goes, unreferenced }: Rule, after: SQL, most: SQL): SQL => {
  const columns = ownKey(life).map(column);
  return sql`
    with found as materialized (
      select t.ctid as tid, array[${list(columns.map((one) => sql`${one}::text`))}] as place, row_number() over (order by ${list(columns)}) as number
      from ${sql.identifier(life.table)} as t where ${goes} and ${unreferenced} ${after} order by ${list(columns)} limit ${most}
    ) select coalesce(array_agg(tid), '{}') as tids, (select place from found where number = ${most}) as place from found`;
};

/** Rows that were found: where they lie, as the database says it, and where the next are looked for. */
export type Found = Readonly<{ tids: string; place: Place }>;

export async function findBatch(tx: Pick<PlatformTx, 'db'>, rule: Rule, from: Place, most: number): Promise<Found> {
  const after = from
    ? sql`and ${isAfter(
        rule,
        from.map((value) => sql`${value}`),
      )}`
    : sql``;
  const { rows } = await tx.db.execute(sql`
    select tids::text as tids, place from (${findRows(rule, after, sql`${most}::bigint`)}) as batch`);
  return rows[0] as unknown as Found;
}

/** What went: how many rows, and their ids where they were asked for. */
export type Gone = Readonly<{ deleted: number; ids: readonly Id[] }>;

type Deletes = (
  tx: Pick<PlatformTx, 'db'>,
  rule: Rule,
  found: Found,
  withIds: boolean,
  beside: (deleted: SQL) => SQL | null,
) => Promise<Gone>;

const deletesWhere =
  (which: (rule: Rule, tids: SQL) => Readonly<{ first: SQL; where: SQL }>): Deletes =>
  async (tx, rule, { tids }, withIds, beside) => {
    const written = beside(sql`(select count(*) from gone)`);
    const { first, where } = which(rule, sql`${tids}::tid[]`);
    const { rows } = await tx.db.execute(sql`
      with ${first} gone as (
        delete from ${sql.identifier(rule.life.table)} as t where ${where} returning ${withIds ? sql`t.id` : sql`1`}
      )${written ? sql`, written as (${written})` : sql``}
      select count(*)::int as deleted, ${withIds ? sql`coalesce(array_agg(id), '{}')` : sql`'{}'::uuid[]`} as ids from gone`);
    return rows[0] as unknown as Gone;
  };

/** That a row lies at one of some places and goes by a rule: asked of the row that lies there at this moment, whichever was found. */
export const isFound = ({ goes, unreferenced }: Rule, tids: SQL): SQL =>
  sql`t.ctid = any(${tids}) and ${goes} and ${unreferenced}`;

/**
 * Deletes rows that were found: the condition is asked of each as it is deleted, so that none goes that somebody has changed or referred to
 * meanwhile. `beside` writes how many there were, in the same statement. Rejects with the database's 55P03 where somebody works on one
 * of them for longer than the transaction's `lock_timeout`.
 */
export const deleteFound = deletesWhere((rule, tids) => ({ first: sql``, where: isFound(rule, tids) }));

/** The same where some of them are being worked on: those are passed over, and go another night. */
export const deleteAround = deletesWhere((rule, tids) => ({
  first: sql`free as materialized (
    select t.ctid as tid from ${sql.identifier(rule.life.table)} as t where ${isFound(rule, tids)} for update of t skip locked
  ),`,
  where: sql`t.ctid = any(array(select tid from free))`,
}));

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
