import { parse } from 'csv-parse/sync';
import { Problem } from '../../kernel/problem.ts';
import { cellName } from '../../platform/table-files/address.ts';
import type { ReadRow, ReadTable } from '../../platform/table-files/cell.ts';
import { tableLimits } from '../../platform/table-files/limits.ts';
import { asWritten } from '../../platform/table-files/neutral-text.ts';
import { tableRefusal } from '../../platform/table-files/table-refusal.ts';
import { decodeText } from './decode-text.ts';

const delimiters = [';', ',', '\t'] as const;

/**
 * Reads CSV: semicolons, commas or tabs, whichever the first line has most of outside its quotes, or the one that a line `sep=;`
 * names, as Excel takes it. Rows are counted as a spreadsheet counts them: a cell may have line breaks, and an empty line is a row.
 * Throws Problem `table-type-unknown`, `table-damaged`, `table-too-large`.
 */
export function readCsv(bytes: Buffer): ReadTable {
  const text = decodeText(bytes);
  if (text === null) throw new Problem('table-type-unknown');
  const said = /^sep=(.)\r?\n/.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const records = recordsOf(body, said?.[1] ?? sniffDelimiter(body));
  const rows = records.flatMap((cells, at) => rowOf(at + 1, cells) ?? []);
  if (rows.length > tableLimits.rows) throw tableRefusal('too-many-rows', { most: tableLimits.rows });
  if (rows.length === 0) throw tableRefusal('no-rows');
  return { sheet: null, rows };
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      // One more than is taken, so that one too many is seen, and a flood is not read to its end. Empty lines are records too.
      to: tableLimits.rows * 4,
    });
  } catch (thrown) {
    const { code, lines } = thrown as { code?: string; lines?: number };
    if (code === 'CSV_QUOTE_NOT_CLOSED') throw tableRefusal('not-closed', { row: lines ?? 1 });
    if (code?.startsWith('CSV_')) throw tableRefusal('unreadable', { row: lines ?? 1, sheet: 1 });
    throw thrown;
  }
}

function rowOf(row: number, texts: readonly string[]): ReadRow | null {
  const cells = texts.map((text) => (text === '' ? null : asWritten(text)));
  // What looked like a command to a spreadsheet may be nothing but white space once its apostrophe is gone.
  const last = cells.findLastIndex((text) => text !== null && text.trim() !== '') + 1;
  if (last === 0) return null;
  if (last > tableLimits.columns)
    throw tableRefusal('too-many-columns', { cell: cellName(last - 1, row), sheet: 1, most: tableLimits.columns });
  const long = texts.findIndex((text) => text.length > tableLimits.characters);
  if (long >= 0) throw tableRefusal('cell-too-long', { cell: cellName(long, row), sheet: 1 });
  return { row, cells: cells.slice(0, last) };
}

function sniffDelimiter(text: string): string {
  const counts = new Map<string, number>(delimiters.map((one) => [one, 0]));
  let quoted = false;
  for (const letter of text.slice(0, 100_000)) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '\n' || letter === '\r') && [...counts.values()].some((count) => count > 0)) break;
    else if (!quoted && counts.has(letter)) counts.set(letter, counts.get(letter)! + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]![0];
}
