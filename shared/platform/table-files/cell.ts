import type { Ore } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

export type TableFormat = 'csv' | 'xlsx';

/** What a cell is written from. A text is never read as a formula by whoever opens the file, and a number stays one. */
export type WrittenCell = string | number | null | Readonly<{ day: PlainDate }> | Readonly<{ ore: Ore }>;

/** A column of a table that is written; `hidden` where a spreadsheet has it folded away. Width in characters. */
export type WrittenColumn = Readonly<{
  title: string;
  kind: 'text' | 'number' | 'day' | 'amount';
  width: number;
  hidden?: boolean;
}>;

/** Why a cell has no value that can be taken: computed, an error, part of a merged area, a day that is none. */
export type WrongCell = 'formula' | 'error' | 'merged' | 'no-day';

/** What a cell was read as. CSV knows texts alone; a spreadsheet says what is a number and what a day. */
export type ReadCell = string | number | boolean | null | Readonly<{ day: PlainDate }> | Readonly<{ wrong: WrongCell }>;

/** A row that has something in it: its number as a spreadsheet shows it, from 1, and its cells from column A on. */
export type ReadRow = Readonly<{ row: number; cells: readonly ReadCell[] }>;

/** The one sheet with something in it; CSV has no name for it. Rows in their order, empty ones left out. */
export type ReadTable = Readonly<{ sheet: string | null; rows: readonly ReadRow[] }>;
