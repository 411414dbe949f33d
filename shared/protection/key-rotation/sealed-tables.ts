import { getTableColumns, getTableName, sql, type SQL, type Table } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { PersonOfRow, TableClass } from '../../platform/classification.ts';
import { guardedIn, type IndexSource } from '../../platform/encryption/guarded-column.ts';

/** An index of a table, made from one of its sealed columns. */
export type MadeIndex = IndexSource & Readonly<{ index: string; purpose: string }>;

/** A table with sealed columns, as the columns say it themselves: what has to be made anew when a key is replaced. */
export type SealedTable = Readonly<{
  name: string;
  /** The column that names a row within its company: the row of a place (`Place`). */
  row: string;
  columns: readonly string[];
  indexes: readonly MadeIndex[];
  /** The person whom a row `t` is about, as a part of a query. */
  person: SQL;
}>;

/** An index that cannot be made anew, because what it was made from is not kept: it goes with its rows. */
export type AgeingIndex = Readonly<{ table: string; column: string }>;

export type GuardedTables = Readonly<{ sealed: readonly SealedTable[]; ageing: readonly AgeingIndex[] }>;

/**
 * Finds what keys have made in all tables there are. Throws when a table with sealed values cannot be gone through row by row, or
 * does not say whose they are.
 */
export function guardedTables(tables: readonly Table[], classes: readonly TableClass[]): GuardedTables {
  const persons = new Map(classes.map(({ table, person }) => [table, person]));
  const sealed: SealedTable[] = [];
  const ageing: AgeingIndex[] = [];
  for (const table of tables) {
    const name = getTableName(table);
    const columns = Object.values(getTableColumns(table));
    const guarded = columns.map((column) => ({ column: column.name, is: guardedIn(column) }));
    const values = guarded.filter(({ is }) => is?.kind === 'sealed').map(({ column }) => column);
    const indexes: MadeIndex[] = [];
    for (const { column, is } of guarded) {
      if (is?.kind !== 'index') continue;
      if (is.source) indexes.push({ ...is.source, index: column, purpose: is.purpose });
      else ageing.push({ table: name, column });
    }
    const lost = indexes.find(({ column }) => !values.includes(column));
    if (lost) throw new Error(`${name}.${lost.index} is made from ${lost.column}, which is not sealed`);
    if (values.length === 0) continue;
    sealed.push({ name, row: rowOf(table), columns: values, indexes, person: personIn(persons, name, 't') });
  }
  return { sealed, ageing };
}

/** The other half of a primary key that begins with the company. */
function rowOf(table: Table): string {
  const key = getTableConfig(table as PgTable).primaryKeys[0]?.columns.map(({ name }) => name) ?? [];
  const [company, row, ...others] = key;
  if (company !== 'company_id' || row === undefined || others.length > 0)
    throw new Error(`${getTableName(table)} has sealed columns, and its key is not a company and a row of it`);
  return row;
}

function personIn(persons: ReadonlyMap<string, PersonOfRow | undefined>, table: string, as: string): SQL {
  const person = persons.get(table);
  if (person === undefined) throw new Error(`${table} does not say whose row it is`);
  const column = (name: string) => sql`${sql.identifier(as)}.${sql.identifier(name)}`;
  if (typeof person === 'string') return column(person);
  const other = `${as}_${person.in}`;
  const inner = personIn(persons, person.in, other);
  return sql`(select ${inner} from ${sql.identifier(person.in)} as ${sql.identifier(other)}
    where ${sql.identifier(other)}.company_id = ${column('company_id')} and ${sql.identifier(other)}.id = ${column(person.by)})`;
}
