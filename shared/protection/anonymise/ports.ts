/**
 * What everything made up is drawn from: keyed hashes under the secret of a set of staging data. The same question has the same answer under
 * the same secret, and nobody without it can find out what was asked.
 */
export interface Pseudonyms {
  /** So many bytes, as hex. */
  hex(bytes: number, ...of: readonly string[]): string;
  /** A whole number from 0 to below a bound. */
  below(bound: number, ...of: readonly string[]): number;
  /** Another id for an id: the same for the same one wherever it stands, so that joins go on working. One that sorts by time goes on doing so. */
  id(id: string): string;
  /** A value that nobody else of a group has: the first of `wishes` that is free, the same again for the same `whose`. Throws where none is. */
  alone(group: string, whose: string, wishes: Iterable<string>): string;
}

/** Seals under the keys of the staging data; bytes as `\\x…`, as the database writes them. */
export interface StagingSeals {
  seal(value: unknown, place: Readonly<{ company: string; table: string; column: string; row: string }>): string;
  /** A blind index of a text that is normalised already. */
  index(company: string, purpose: string, text: string): string;
}

/** A row as JSON, as the database writes it: bytes as `\\x…`, instants and days as texts. */
export type Row = Readonly<Record<string, unknown>>;
