import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { keyNameEnds } from '../../platform/encryption/cipher.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { SealedTable } from './sealed-tables.ts';

/** A row as far as keys are concerned: the person whom it is about, and the bytes of its guarded columns by name. */
export type GuardedRow = Readonly<{ id: Id; person: Id | null; values: Readonly<Record<string, Buffer | null>> }>;

type Raw = { id: Id; person: Id | null } & Record<string, Buffer | null>;
const named = (name: string) => sql`t.${sql.identifier(name)}`;

const asRows = (rows: readonly unknown[], names: readonly string[]): GuardedRow[] =>
  (rows as Raw[]).map((row) => ({
    id: row.id,
    person: row.person,
    values: Object.fromEntries(names.map((name, at) => [name, row[`v${at}`] ?? null])),
  }));

const allNames = (table: SealedTable): string[] => [...table.columns, ...table.indexes.map(({ index }) => index)];

/** The next rows of a company by id, with the fronts of their sealed values, which name the keys, and their whole indexes. */
export async function frontsOf(tx: Tx, table: SealedTable, after: Id | null, most: number): Promise<GuardedRow[]> {
  const names = allNames(table);
  const fronts = names.map((name, at) => {
    const value = table.columns.includes(name) ? sql`substring(${named(name)} for ${keyNameEnds})` : named(name);
    return sql`${value} as ${sql.identifier(`v${at}`)}`;
  });
  const { rows } = await tx.db.execute(sql`
    select ${named(table.row)} as id, ${table.person} as person, ${sql.join(fronts, sql`, `)}
    from ${sql.identifier(table.name)} as t
    where t.company_id = ${tx.company} ${after === null ? sql`` : sql`and ${named(table.row)} > ${after}`}
    order by ${named(table.row)} limit ${most}`);
  return asRows(rows, names);
}

/** Some rows whole. One that is gone by now is missing. */
export async function wholeRows(tx: Tx, table: SealedTable, ids: readonly Id[]): Promise<GuardedRow[]> {
  const names = allNames(table);
  const values = names.map((name, at) => sql`${named(name)} as ${sql.identifier(`v${at}`)}`);
  const { rows } = await tx.db.execute(sql`
    select ${named(table.row)} as id, ${table.person} as person, ${sql.join(values, sql`, `)}
    from ${sql.identifier(table.name)} as t
    where t.company_id = ${tx.company} and ${named(table.row)} = any(${sql.param([...ids])}::uuid[])
    order by ${named(table.row)}`);
  return asRows(rows, names);
}

/** How many rows a company has in a table. */
export async function countRows(tx: Tx, table: string): Promise<number> {
  const { rows } = await tx.db.execute(
    sql`select count(*)::int as rows from ${sql.identifier(table)} as t where t.company_id = ${tx.company}`,
  );
  return (rows[0] as { rows: number }).rows;
}

/** A value to put in place of another, where that is still what stands there, and what else must still stand in the row. */
export type Replacement = Readonly<{
  id: Id;
  column: string;
  was: Buffer;
  is: Buffer;
  with?: { column: string; was: Buffer };
}>;

/** Puts values in place of those they were made from, and touches nothing else. Gives how many still stood there. */
export async function replaceValues(
  tx: Tx,
  { name: table, row }: Pick<SealedTable, 'name' | 'row'>,
  all: readonly Replacement[],
): Promise<number> {
  let replaced = 0;
  for (const [column, of] of Map.groupBy(all, ({ column: name }) => name)) {
    const beside = of[0]?.with?.column;
    const same = beside === undefined ? sql`` : sql`and ${named(beside)} = v.beside`;
    const { rowCount } = await tx.db.execute(sql`
      update ${sql.identifier(table)} as t set ${sql.identifier(column)} = v.now
      from unnest(
        ${sql.param(of.map(({ id }) => id))}::uuid[],
        ${sql.param(of.map(({ was }) => was))}::bytea[],
        ${sql.param(of.map(({ is }) => is))}::bytea[],
        ${sql.param(of.map((one) => one.with?.was ?? null))}::bytea[]
      ) as v(id, was, now, beside)
      where t.company_id = ${tx.company} and ${named(row)} = v.id and ${named(column)} = v.was ${same}`);
    replaced += rowCount ?? 0;
  }
  return replaced;
}

/** What a unique key answers where another row has the value. */
const isTaken = (thrown: unknown): boolean => (thrown as { cause?: { code?: string } }).cause?.code === '23505';

/**
 * The same with indexes, which may be unique: two rows made from one text, each by a key of its own, cannot have the same. Those
 * whose new value another row has stay as they are. Gives how many were replaced, and how many stay.
 */
export async function replaceIndexes(
  tx: Tx,
  table: Pick<SealedTable, 'name' | 'row'>,
  all: readonly Replacement[],
): Promise<{ replaced: number; taken: number }> {
  if (all.length === 0) return { replaced: 0, taken: 0 };
  try {
    return { replaced: await tx.db.transaction((db) => replaceValues({ ...tx, db }, table, all)), taken: 0 };
  } catch (error) {
    if (!isTaken(error)) throw error;
    if (all.length === 1) return { replaced: 0, taken: 1 };
  }
  let [replaced, taken] = [0, 0];
  for (const one of all) {
    const came = await replaceIndexes(tx, table, [one]);
    replaced += came.replaced;
    taken += came.taken;
  }
  return { replaced, taken };
}
