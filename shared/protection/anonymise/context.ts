import type { Pseudonyms, Row, StagingSeals } from './ports.ts';

/** What a value is made up from: the row that it stands in, as it was, and whom that is about. */
export type Context = Readonly<{
  pseudonyms: Pseudonyms;
  seals: StagingSeals;
  /** The company’s id as it becomes; empty for what belongs to none. */
  company: string;
  /** What tells the person of the row from others: their id as it was, or the row itself where it is nobody’s. */
  person: string;
  row: Row;
  /** The claim that the row is a receipt or a reading of, as it was; null for others. */
  claim: Row | null;
}>;

export type Rule = (value: unknown, context: Context) => unknown;

export const textOf = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};
