import { createHash } from 'node:crypto';
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { carriedOutBy, type PersonOfRow, type Retention, type TableClass } from '../../platform/classification.ts';

/** One life that rows of a table have: most tables have one, some have rows that go sooner (`Retention.other`). */
export type Life = Readonly<{
  /** `table`, or `table:name` for the other life. */
  name: string;
  table: string;
  kind: TableClass['kind'];
  retention: Retention;
  /** Which rows have it; null: all. */
  only: Readonly<{ column: string; values: readonly string[]; not: boolean }> | null;
  /** Whether rows are about people: those go while nobody's data is held. */
  about: boolean;
  /** Whose a row is, where the row or another one says it. */
  person: PersonOfRow | null;
  key: readonly string[];
  types: Readonly<Record<string, string>>;
}>;

/** The lives of all rows there are, as their classes say. */
export type Lives = readonly Life[];

/** Reads the lives from the tables and what they are classed as. Throws where a table has no class, or a class names a column that is not there. */
export function livesOf(tables: readonly Table[], classes: readonly TableClass[]): Lives {
  return tables.flatMap((table) => {
    const name = getTableName(table);
    const held = classes.find((one) => one.table === name);
    if (!held) throw new Error(`${name} has no class`);
    const columns = Object.values(getTableColumns(table));
    const types = Object.fromEntries(columns.map((column) => [column.name, column.getSQLType()]));
    const { other, ...main } = held.retention;
    const person = held.person ?? ('employee_id' in types ? 'employee_id' : null);
    const shared = { table: name, kind: held.kind, about: held.subject !== 'none', person, key: keyOf(table), types };
    const only = other ? { column: other.column, values: other.values } : null;
    const first: Life = { ...shared, name, retention: main, only: only && { ...only, not: true } };
    if (!other || !only) return [first];
    return [
      first,
      { ...shared, name: `${name}:${other.name}`, retention: other.retention, only: { ...only, not: false } },
    ];
  });
}

function keyOf(table: Table): string[] {
  const composite = getTableConfig(table as PgTable).primaryKeys[0]?.columns.map(({ name }) => name);
  const single = Object.values(getTableColumns(table)).filter((column) => column.primary);
  return composite ?? single.map(({ name }) => name);
}

/** The lives that the sweep of all carries out. */
export const swept = ({ retention }: Life): boolean => carriedOutBy(retention) === 'sweep';

/** The names of the lives that a life goes with; empty where it has a period of its own. */
export const goesWith = ({ retention: { from } }: Life): readonly string[] =>
  typeof from === 'object' && 'goesWith' in from ? from.goesWith : [];

/** Whether a name says a life: its own, or its table's for all its lives. */
export const isNamed = (life: Life, name: string): boolean => life.name === name || life.table === name;

/** Names what the catalogue says of how long things are kept: evidence says by which version something was done. */
export function catalogueVersion(lives: Lives): string {
  const said = lives.map(({ name, retention: { period, from, action } }) => ({ name, period, from, action }));
  const text = canonicalJson(said);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
