import type { Column } from 'drizzle-orm';

/**
 * What a column keeps that a key made, so that the value can be made anew when the key is replaced. An index without a source is
 * made from something that is not kept: its values go with their rows.
 */
export type Guarded =
  Readonly<{ kind: 'sealed' }> | Readonly<{ kind: 'index'; purpose: string; source: IndexSource | null }>;

/** The sealed column of the same row that an index is made from, and how its text is brought to the form that is compared; empty: no index. */
export type IndexSource = Readonly<{ column: string; normalise(text: string): string }>;

/** No value of any column: what a guarded column is asked with about itself. */
const question = Symbol('what is kept here');

/** Has a column type say what it keeps when it is asked, and else do what it does with a value on its way to the database. */
export const answering =
  <T, Driver>(guarded: Guarded, toDriver: (value: T) => Driver) =>
  (value: T): Driver =>
    (value as unknown) === question ? (guarded as unknown as Driver) : toDriver(value);

/** What a column keeps, from its type; null for a column that no key has to do with. */
export function guardedIn(column: Column): Guarded | null {
  if (column.columnType !== 'PgCustomColumn') return null;
  const answer = column.mapToDriverValue(question);
  return typeof answer === 'object' && answer !== null && 'kind' in answer ? (answer as Guarded) : null;
}
