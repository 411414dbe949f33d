import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type { NoPerson } from '../kernel/field-class.ts';

/** What erasure does to a value: gone with its row, emptied, replaced by something that leads to nobody, or kept because a law says so. */
type Erasure = 'delete' | 'null' | 'pseudonymise' | 'keep';

/** What one column holds, in the terms of the fideslang taxonomy, and what a right or a duty does to it. */
export type ColumnClass =
  | Readonly<{ category: 'none'; reason: NoPerson }>
  | Readonly<{
      category: string;
      /** Can reveal health or another special category (GDPR Art. 9). */
      special: boolean;
      /** `field`: sealed before it is written; `at-rest`: guarded by the disk's encryption alone, with `why` it may be. */
      encryption: 'field' | 'at-rest';
      why?: string;
      /** Part of what a person gets on access (Art. 15) or takes along (Art. 20). */
      exported: boolean;
      erasure: Erasure;
      recipients: readonly string[];
    }>;

export type TableKind = 'tenant' | 'platform' | 'crossing';

/** How long rows are kept, counted from what, and what is done then. */
export type Retention = Readonly<{
  period: string;
  from: string;
  action: 'delete' | 'anonymise' | 'keep';
  basis: string;
}>;

/** How the person is found whom a row is about: a column of its own, or the row of another table that one of its columns names. */
export type PersonOfRow<Name extends string = string> = Name | Readonly<{ by: Name; in: string }>;

export type TableClass = Readonly<{
  table: string;
  /** Wherever a row can hold a sealed value: it is that person's key that seals it, unless the verb says otherwise. */
  person?: PersonOfRow;
  kind: TableKind;
  purpose: string;
  subject: 'employee' | 'staff' | 'none';
  legalBasis: string;
  retention: Retention;
  columns: Readonly<Record<string, ColumnClass>>;
}>;

/** A column that is not about a person. */
export const impersonal = (reason: NoPerson): ColumnClass => ({ category: 'none', reason });

type PersonalOptions = { special?: boolean; exported?: boolean; erasure?: Erasure; recipients?: readonly string[] };
const personal = (
  category: string,
  encryption: 'field' | 'at-rest',
  options: PersonalOptions,
  why?: string,
): ColumnClass => ({
  category,
  special: options.special ?? false,
  encryption,
  ...(why === undefined ? {} : { why }),
  exported: options.exported ?? true,
  erasure: options.erasure ?? 'delete',
  recipients: options.recipients ?? [],
});

/** Personal data that is sealed before it is written. */
export const sealedPersonal = (category: string, options: PersonalOptions = {}): ColumnClass =>
  personal(category, 'field', options);

/** Personal data that stays readable to the database, with the reason why it has to. */
export const readablePersonal = (category: string, why: string, options: PersonalOptions = {}): ColumnClass =>
  personal(category, 'at-rest', options, why);

/**
 * Says of every column of a table what it holds. The compiler refuses a missing or an unknown column;
 * a test compares the result with the migrated database, both ways.
 */
export function classify<T extends Table>(
  table: T,
  described: Omit<TableClass, 'table' | 'columns' | 'person'> & {
    columns: Readonly<Record<keyof T['_']['columns'], ColumnClass>>;
    person?: PersonOfRow<keyof T['_']['columns'] & string>;
  },
): TableClass {
  const names = getTableColumns(table);
  const { person, ...rest } = described;
  const named = (key: string): string => names[key]!.name;
  const found = typeof person === 'object' ? { by: named(person.by), in: person.in } : person && named(person);
  const columns = Object.fromEntries(
    Object.entries(described.columns as Record<string, ColumnClass>).map(([key, held]) => [names[key]!.name, held]),
  );
  return { ...rest, ...(found ? { person: found } : {}), table: getTableName(table), columns };
}
