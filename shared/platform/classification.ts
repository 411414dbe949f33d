import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type { NoPerson, Subject } from '../kernel/field-class.ts';

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

/**
 * What a period is counted from: a column of the row by its name in the database, an event outside the row, the end of the financial
 * year that a column's day is in (a column that is a year: the end of the year after it, in which it may still be settled), or
 * the row of another table that it refers to and goes with. `expenses:other` names the other life of rows (`Retention.other`).
 */
export type CountedFrom =
  | (string & {})
  | 'end of the contract'
  | 'end of employment'
  | Readonly<{ financialYearOf: string }>
  | Readonly<{ goesWith: readonly string[] }>;

/** How long rows are kept, counted from what, and what is done then. */
export type Retention = Readonly<{
  /** ISO 8601; of what goes with another row that row's own. */
  period: string;
  from: CountedFrom;
  /** `keep`: nothing is done. */
  action: 'delete' | 'anonymise' | 'keep';
  basis: string;
  /** Set where a law asks for the period: nobody shortens it. */
  law?: 'bookkeeping';
  /** How short a company may choose it to be, and why not shorter; without it nobody chooses. */
  shortest?: Readonly<{ period: string; basis: string }>;
  /** The verb, timer or command that carries it out, where it is not the sweep of all (`shared/protection/retention/sweep.ts`). */
  by?: string;
  /** Rows that have another life than the rest, by what stands in a column of theirs. */
  other?: Readonly<{ name: string; column: string; values: readonly string[]; retention: Retention }>;
}>;

/** Who carries a retention out: the sweep, a verb by name, or nobody where rows are kept. */
export function carriedOutBy({ by, from, action }: Retention): 'sweep' | 'nobody' | (string & {}) {
  if (by !== undefined) return by;
  if (action === 'keep') return 'nobody';
  if (from === 'end of the contract') return 'end-of-contract';
  return from === 'end of employment' ? 'erase-person' : 'sweep';
}

/** How the person is found whom a row is about: a column of its own, or the row of another table that one of its columns names. */
export type PersonOfRow<Name extends string = string> = Name | Readonly<{ by: Name; in: string }>;

export type TableClass = Readonly<{
  table: string;
  /** Wherever a row can hold a sealed value: it is that person's key that seals it, unless the verb says otherwise. */
  person?: PersonOfRow;
  kind: TableKind;
  purpose: string;
  subject: Subject | 'none';
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
