import type { ParseArgsOptionsConfig } from 'node:util';
import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { jsonLog, type Log } from '../../../shared/platform/log.ts';

/** What a command found and did: `text` for a person, everything else as one JSON object. `ok` is false when what it checks does not hold. */
export type Outcome = Readonly<{ ok: boolean; text: string; [fact: string]: unknown }>;

/** Options as they were given. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** A word of the command is wrong: said in a sentence, with exit code 2 as for a word that nobody knows. */
export class WrongWord extends Error {}

export type Operation = Readonly<{
  name: string;
  summary: string;
  usage: string;
  options: ParseArgsOptionsConfig;
  /** The words of which one comes first, where a command does several things: given as `act`. */
  acts?: readonly string[];
  /** @throws WrongWord, or another Error with a sentence when it cannot be done */
  run(parts: BorrowedParts, values: Values): Promise<Outcome>;
}>;

/** The log of a command goes to the side: what it answers stays alone on the standard output. */
export const commandLog: Log = jsonLog((_level, line) => void process.stderr.write(`${line}\n`));

/** A table with its columns in line: the first to the left, the others as they come. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()).join('\n');
}
