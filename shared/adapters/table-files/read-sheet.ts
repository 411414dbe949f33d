import { cellName, readCellName } from '../../platform/table-files/address.ts';
import type { ReadCell, ReadRow } from '../../platform/table-files/cell.ts';
import { tableLimits } from '../../platform/table-files/limits.ts';
import { tableRefusal } from '../../platform/table-files/table-refusal.ts';
import { markMerged, readRange, type Range } from './merged.ts';
import type { NumberFormat } from './number-formats.ts';
import { cellOf, type RawCell } from './sheet-cell.ts';
import type { SheetPlace } from './workbook-head.ts';
import type { WorkbookParts } from './workbook-parts.ts';

type Known = Readonly<{ texts: readonly string[]; formats: readonly NumberFormat[]; from1904: boolean }>;

const isEmpty = (cell: ReadCell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');

/** Reads a sheet's rows that have something in them. Throws Problem `table-too-large` that names the cell, and `table-damaged`. */
export async function readSheet(parts: WorkbookParts, { number, part }: SheetPlace, known: Known): Promise<ReadRow[]> {
  const rows: { row: number; cells: ReadCell[] }[] = [];
  const merged: Range[] = [];
  let [row, column, into] = [0, -1, '' as '' | 'value' | 'inline'];
  let cells: ReadCell[] = [];
  let cell: { -readonly [Part in keyof RawCell]: RawCell[Part] } | null = null;

  function keep(raw: RawCell) {
    const found = cellOf(raw, known.texts, known.from1904);
    if (isEmpty(found)) return;
    const name = cellName(column, row);
    if (column >= tableLimits.columns)
      throw tableRefusal('too-many-columns', { cell: name, sheet: number, most: tableLimits.columns });
    if (typeof found === 'string' && found.length > tableLimits.characters)
      throw tableRefusal('cell-too-long', { cell: name, sheet: number });
    while (cells.length < column) cells.push(null);
    cells[column] = found;
  }

  await parts.read(part, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        if (!Number.isSafeInteger(row) || row < 1) throw tableRefusal('unreadable', { row: 1, sheet: number });
        [column, cells] = [-1, []];
      } else if (name === 'c') {
        const at = attributes['r'] === undefined ? { row, column: column + 1 } : readCellName(attributes['r']);
        if (at?.row !== row) throw tableRefusal('unreadable', { row, sheet: number });
        column = at.column;
        const format = known.formats[Number(attributes['s'] ?? 0)] ?? 'number';
        cell = { type: attributes['t'] ?? 'n', format, value: '', inline: '', computed: false };
      } else if (name === 'f' && cell) cell.computed = true;
      else if (name === 'v') into = 'value';
      else if (name === 't') into = 'inline';
      else if (name === 'rPh') into = '';
      else if (name === 'mergeCell') merged.push(...readRange(attributes['ref'] ?? ''));
    },
    text(text) {
      // One character more than may be there is enough to see that it is too long.
      if (cell && into !== '' && cell[into].length <= tableLimits.characters) cell[into] += text;
    },
    close(name) {
      if (name === 'v' || name === 't') into = '';
      else if (name === 'c' && cell) {
        keep(cell);
        cell = null;
      } else if (name === 'row' && cells.length > 0) {
        if (rows.length >= tableLimits.rows) throw tableRefusal('too-many-rows', { most: tableLimits.rows });
        rows.push({ row, cells });
      }
    },
  });
  return markMerged(rows, merged);
}
