import { and, asc, or, sql, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { SealedBytes } from '../../platform/encryption/sealed.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import type { ExportedTable, PersonPath } from './exported-tables.ts';
import { withoutOthers } from './without-others.ts';

/** How many rows are read in one transaction. */
const heap = 500;

/** A row as the person gets it: by column, in the order of the table. */
export type CopiedRow = Readonly<Record<string, unknown>>;
export type Whose = Readonly<{ company: Id; person: Id; tables: readonly ExportedTable[] }>;

/**
 * Somebody's rows of one table, a heap at a time, each heap in a transaction of its own; what is sealed is opened with the key it was
 * sealed with. What can be opened no more, because its holder was forgotten, is null.
 */
export async function* rowsOfPerson(
  uses: { database: Database; seals: Seals },
  whose: Whose,
  one: ExportedTable,
): AsyncIterable<CopiedRow> {
  let after: readonly unknown[] | null = null;
  do {
    const from: readonly unknown[] | null = after;
    const found: readonly Record<string, unknown>[] = await uses.database.inTenant(
      whose.company,
      (tx) => heapOf(tx, whose, one, from),
      'look',
    );
    for (const row of found) yield await copied(uses, whose, one, row);
    after = found.length < heap ? null : one.keys.map(({ name }) => found.at(-1)![`key ${name}`]);
  } while (after !== null);
}

const companyOf = (table: PgTable): SQL => sql`${table}.company_id`;

async function heapOf(tx: Tx, whose: Whose, one: ExportedTable, after: readonly unknown[] | null) {
  const selected = Object.fromEntries([
    ...one.columns.map(({ name, column }) => [name, column]),
    ...one.keys.map((key) => [`key ${key.name}`, key]),
  ]);
  const keys = sql.join(
    one.keys.map((key) => sql`${key}`),
    sql`, `,
  );
  const beyond =
    after &&
    sql`(${keys}) > (${sql.join(
      after.map((value) => sql`${value}`),
      sql`, `,
    )})`;
  return tx.db
    .select(selected as never)
    .from(one.table)
    .where(and(sql`${companyOf(one.table)} = ${tx.company}`, isAbout(tx, whose, one), beyond ?? undefined))
    .orderBy(...one.keys.map((key) => asc(key)))
    .limit(heap) as unknown as Promise<Record<string, unknown>[]>;
}

function isAbout(tx: Tx, whose: Whose, { name, person }: ExportedTable): SQL {
  // An act on somebody is about them too, whoever did it: CJEU C-579/21 Pankki S, no. 83.
  if (name === 'audit_entries')
    return or(
      sql`actor_kind = 'person' and actor_id = ${whose.person}`,
      sql`subject_kind = 'employee' and subject_id = ${whose.person}`,
    )!;
  return personIs(tx, whose.person, name, person);
}

/** Every column is named with its table: a name that is not there would else be found in the query around it. */
function personIs(tx: Tx, person: Id, table: string, path: PersonPath): SQL {
  const column = (name: string): SQL => sql`${sql.identifier(table)}.${sql.identifier(name)}`;
  if (typeof path === 'string') return sql`${column(path)} = ${person}`;
  const other = sql.identifier(path.in);
  return sql`${column(path.by)} in (select ${other}.id from ${other}
    where ${other}.company_id = ${tx.company} and ${personIs(tx, person, path.in, path.whose)})`;
}

async function copied(
  uses: { seals: Seals },
  { company, person }: Whose,
  { name: table, columns, keys }: ExportedTable,
  row: Record<string, unknown>,
): Promise<CopiedRow> {
  const id = row[`key ${keys[0]!.name}`] as Id;
  const copy: Record<string, unknown> = {};
  for (const { name, sealed } of columns) {
    const value = row[name];
    const opened =
      sealed && value !== null
        ? await uses.seals.openKept(value as SealedBytes<unknown>, { company, table, column: name, row: id })
        : value;
    copy[name] = withoutOthers(table, name, opened, person);
  }
  return copy;
}
