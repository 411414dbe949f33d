import type { ColumnClass, TableClass } from '../../platform/classification.ts';
import { bookkeepingLaw } from './law.ts';
import type { RowsOfPerson } from './rows-of-person.ts';
import type { Step } from './step.ts';

/** A table as the catalogue and the schema have it. */
export type KnownTable = Readonly<{
  class: TableClass;
  columns: readonly Readonly<{
    name: string;
    /** It cannot be empty. */
    required: boolean;
    /** The database computes it from others. */
    computed: boolean;
    /** A keyed hash of this sealed column of the row. */
    hashOf: string | null;
  }>[];
}>;

/**
 * What is done to each table and column when somebody is erased, in an order in which it can be done. A row goes, unless bookkeeping law
 * keeps it; of a row that stays, each column goes as its class says. A row goes after all where something has to be in it that nothing
 * may stand for. Throws Error for a table that has no class, and for a row that has to stay with such a column.
 */
export function planErasure(
  rows: readonly RowsOfPerson[],
  tables: ReadonlyMap<string, KnownTable>,
  neutral: Readonly<Record<string, string>>,
): Step[] {
  return rows.flatMap((row) => {
    const known = tables.get(row.table);
    if (!known) throw new Error(`${row.table} is in no catalogue`);
    const keeps = row.stays || (row.books !== undefined && known.class.retention.basis.startsWith(bookkeepingLaw));
    const goes = { done: 'deleted', table: row.table, where: row.mine } as const;
    if (!keeps) return [goes];
    const whole = row.stays !== undefined || row.books === 'all';
    const kept = whole ? row.mine : `${row.mine} and ${row.books!}`;
    const columns = columnSteps(known, kept, neutral);
    if (columns === null) {
      if (row.stays) throw new Error(`nothing can stand for a value of ${row.table}`);
      return [goes];
    }
    return [
      ...(whole ? [] : [{ ...goes, where: `${row.mine} and (${row.books!}) is not true` }]),
      ...(row.settle ? [{ done: 'settled', table: row.table, set: row.settle, where: kept } as const] : []),
      ...columns,
    ];
  });
}

/** What becomes of the columns of a row that stays; null where it cannot. */
function columnSteps(known: KnownTable, where: string, neutral: Readonly<Record<string, string>>): Step[] | null {
  const { table, columns: classes, retention } = known.class;
  const leaves = (name: string) => erasureOf(classes[name]) !== 'keep';
  const steps: Step[] = [];
  for (const { name, required, computed, hashOf } of known.columns) {
    const of = hashOf === null ? erasureOf(classes[name]) : leaves(hashOf) ? 'null' : null;
    if (of === null || (computed && of !== 'keep')) continue;
    if (of === 'keep') {
      const there = `${where} and t.${name} is not null`;
      steps.push({ done: 'kept', table, column: name, where: there, basis: retention.basis });
      continue;
    }
    const to = neutral[`${table}.${name}`] ?? (required ? null : 'null');
    if (to === null) return null;
    // The value is its own pseudonym.
    if (to === `t.${name}`) continue;
    const done = of === 'pseudonymise' || to !== 'null' ? 'pseudonymised' : 'emptied';
    steps.push({ done, table, column: name, to, where: `${where} and t.${name} is distinct from ${to}` });
  }
  return steps;
}

const erasureOf = (held: ColumnClass | undefined) => (held && 'erasure' in held ? held.erasure : null);
