import { getTableColumns, getTableName, is, type Column, type Table } from 'drizzle-orm';
import { getTableConfig, PgJsonb, type PgTable } from 'drizzle-orm/pg-core';
import type { PersonOfRow, TableClass } from '../../platform/classification.ts';
import { guardedIn } from '../../platform/encryption/guarded-column.ts';

/** A column that a person gets a copy of. `exported`: it is personal data by the catalogue; otherwise it says what that is about. */
export type ExportedColumn = Readonly<{ name: string; column: Column; sealed: boolean; exported: boolean }>;

/** The way from a row to its person: a column of its own, or the row of another table that one of its columns names. */
export type PersonPath = string | Readonly<{ by: string; in: string; whose: PersonPath }>;

/** A table with personal data of employees, as it is copied for one of them. */
export type ExportedTable = Readonly<{
  name: string;
  table: PgTable;
  class: TableClass;
  columns: readonly ExportedColumn[];
  /** The rest of its key behind the company: rows are gone through in its order. */
  keys: readonly Column[];
  /** How the person is found whose rows they are. */
  person: PersonPath;
}>;

/**
 * Whom the rows of some tables are about, where the class's `person` is whose key seals them, or there is none: a line of a staff file is
 * about the one it names, and not about whoever brought the file.
 */
const about: Readonly<Record<string, string>> = {
  employees: 'id',
  staff_import_lines: 'employee_id',
  provisioning_tokens: 'made_by',
  audit_entries: 'actor_id',
};

/** Keys by which rows of one person refer to each other. What refers to others is not theirs to have. */
const ownKeys = new Set(['id', 'expense_id', 'receipt_id']);
const telling = new Set(['state', 'amount', 'time', 'company text', 'machine version']);

/**
 * Every table with personal data of employees that is theirs to have (GDPR Art. 15(3)), from the catalogue. Beside what is exported stands
 * what says when and how it was: plain values alone, since a structure can name others. Throws where a table does not say whose its rows are.
 */
export function exportedTables(tables: readonly Table[], classes: readonly TableClass[]): readonly ExportedTable[] {
  const byName = new Map(tables.map((table) => [getTableName(table), table]));
  const persons = new Map(classes.map(({ table, person }) => [table, person]));
  return classes.flatMap((held): ExportedTable[] => {
    const exported = Object.values(held.columns).some(
      (one) => one.category !== 'none' && 'exported' in one && one.exported,
    );
    if (held.subject !== 'employee' || !exported) return [];
    const table = byName.get(held.table) as PgTable;
    const columns = Object.values(getTableColumns(table));
    const hasEmployee = columns.some(({ name }) => name === 'employee_id');
    const named: PersonOfRow | undefined =
      about[held.table] ?? held.person ?? (hasEmployee ? 'employee_id' : undefined);
    const person = named && pathOf(named, persons);
    if (person === undefined) throw new Error(`${held.table} has personal data and does not say whose`);
    return [
      {
        name: held.table,
        table,
        class: held,
        columns: columns.flatMap((one) => given(held, one)),
        keys: keysOf(table),
        person,
      },
    ];
  });
}

/** Undefined where the way leads to a table that does not say whose its rows are. */
function pathOf(person: PersonOfRow, persons: ReadonlyMap<string, PersonOfRow | undefined>): PersonPath | undefined {
  if (typeof person === 'string') return person;
  const next = persons.get(person.in);
  const whose = next && pathOf(next, persons);
  return whose && { ...person, whose };
}

function given(held: TableClass, column: Column): ExportedColumn[] {
  const what = held.columns[column.name]!;
  const sealed = guardedIn(column)?.kind === 'sealed';
  if ('exported' in what) return what.exported ? [{ name: column.name, column, sealed, exported: true }] : [];
  const tells = telling.has(what.reason) && !is(column, PgJsonb);
  const key = what.reason === 'identifier' && ownKeys.has(column.name);
  return tells || key ? [{ name: column.name, column, sealed, exported: false }] : [];
}

function keysOf(table: PgTable): Column[] {
  const { primaryKeys, columns } = getTableConfig(table);
  const key: readonly Column[] = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  return key.filter(({ name }) => name !== 'company_id');
}
