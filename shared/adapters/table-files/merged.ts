import { readCellName } from '../../platform/table-files/address.ts';
import type { ReadCell, ReadRow } from '../../platform/table-files/cell.ts';
import { tableLimits } from '../../platform/table-files/limits.ts';

/** Rows and columns of a merged area, both ends included. */
export type Range = Readonly<{ rows: readonly [number, number]; columns: readonly [number, number] }>;

/** `A1:B7` as an area; nothing for a single cell or what is no area. */
export function readRange(text: string): Range[] {
  const [from, to] = text.split(':').map(readCellName);
  return from && to ? [{ rows: [from.row, to.row], columns: [from.column, to.column] }] : [];
}

/**
 * The rows with every cell of a merged area marked as such: it has one value for several cells, and which of them it is meant for,
 * the file does not say.
 */
export function markMerged(rows: readonly { row: number; cells: ReadCell[] }[], merged: readonly Range[]): ReadRow[] {
  for (const {
    rows: [first, last],
    columns,
  } of merged.slice(0, tableLimits.rows))
    for (const { cells } of rows.slice(lowest(rows, first), lowest(rows, last + 1)))
      for (let column = columns[0]; column <= Math.min(columns[1], tableLimits.columns - 1); column += 1) {
        while (cells.length < column) cells.push(null);
        cells[column] = { wrong: 'merged' };
      }
  return [...rows];
}

/** Where the first row with at least this number stands; rows are in their order. */
function lowest(rows: readonly { row: number }[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.row < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
