import { sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import type { Life } from './lives.ts';
import type { Rule } from './plan.ts';

/** Where a pass over a table has come to: the key of the last row that was looked at, as text. */
export type Place = readonly string[] | null;

/** What a batch came to. `place` is null where nothing is left. */
export type Batch = Readonly<{ deleted: number; place: Place; ids: readonly Id[] }>;

export const column = (name: string): SQL => sql`t.${sql.identifier(name)}`;
export const list = (all: readonly SQL[]): SQL => sql.join([...all], sql`, `);

/** The columns of a key that tell rows of one company apart. */
export const ownKey = ({ key }: Life): string[] => key.filter((name) => name !== 'company_id');

/** How a batch is taken: at most so many rows, and with the ids of those that went. */
export type Way = Readonly<{ most: number; withIds: boolean }>;

const after = ({ life }: Rule, than: '>' | '<=', place: Place): SQL => {
  if (!place) return sql``;
  const key = ownKey(life);
  const values = place.map((value, at) => sql`${value}::${sql.raw(life.types[key[at]!]!)}`);
  return sql`and (${list(key.map(column))}) ${sql.raw(than)} (${list(values)})`;
};

const whereGoes = (rule: Rule, from: Place): SQL =>
  sql`${rule.goes} and ${rule.unreferenced} ${after(rule, '>', from)}`;

/** The key of the last of the next so many rows that a rule takes, in the order of the key; null where there are fewer. */
async function endOfBatch(tx: Pick<PlatformTx, 'db'>, rule: Rule, from: Place, most: number): Promise<Place> {
  const columns = ownKey(rule.life).map(column);
  const { rows } = await tx.db.execute(sql`
    select array[${list(columns.map((one) => sql`${one}::text`))}] as place from ${sql.identifier(rule.life.table)} as t
    where ${whereGoes(rule, from)} order by ${list(columns)} offset ${most - 1} limit 1`);
  return (rows[0] as { place: string[] } | undefined)?.place ?? null;
}

/**
 * Deletes the next rows that a rule takes, as a range of their key: the condition is asked of each row as it is deleted, so that none goes that
 * somebody has changed or referred to meanwhile. `beside` writes how many there were, in the same statement. Rejects with the
 * database's 55P03 where somebody works on one of them for longer than the transaction's `lock_timeout`.
 */
export async function deleteBatch(
  tx: Pick<PlatformTx, 'db'>,
  rule: Rule,
  from: Place,
  { most, withIds }: Way,
  beside: (deleted: SQL) => SQL | null,
): Promise<Batch> {
  const place = await endOfBatch(tx, rule, from, most);
  const written = beside(sql`(select count(*) from gone)`);
  const { rows } = await tx.db.execute(sql`
    with gone as (
      delete from ${sql.identifier(rule.life.table)} as t
      where ${whereGoes(rule, from)} ${after(rule, '<=', place)} returning ${withIds ? sql`t.id` : sql`1`}
    )${written ? sql`, written as (${written})` : sql``}
    select count(*)::int as deleted, ${withIds ? sql`coalesce(array_agg(id), '{}')` : sql`'{}'::uuid[]`} as ids from gone`);
  return { ...(rows[0] as unknown as Omit<Batch, 'place'>), place };
}

/** The same for at most so many rows of which some are being worked on: those are passed over, and go another night. */
export async function deleteAround(
  tx: Pick<PlatformTx, 'db'>,
  rule: Rule,
  from: Place,
  { most, withIds }: Way,
  beside: (deleted: SQL) => SQL | null,
): Promise<Batch> {
  const columns = ownKey(rule.life).map(column);
  const place = await endOfBatch(tx, rule, from, most);
  const written = beside(sql`(select count(*) from gone)`);
  const { rows } = await tx.db.execute(sql`
    with free as materialized (
      select t.ctid as place from ${sql.identifier(rule.life.table)} as t
      where ${whereGoes(rule, from)} ${after(rule, '<=', place)} order by ${list(columns)} for update of t skip locked
    ), gone as (
      delete from ${sql.identifier(rule.life.table)} as t where t.ctid = any(array(select place from free))
      returning ${withIds ? sql`t.id` : sql`1`}
    )${written ? sql`, written as (${written})` : sql``}
    select count(*)::int as deleted, ${withIds ? sql`coalesce(array_agg(id), '{}')` : sql`'{}'::uuid[]`} as ids from gone`);
  return { ...(rows[0] as unknown as Omit<Batch, 'place'>), place };
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
