import type { PlainDate } from '../../kernel/plain-date.ts';
import type { ColumnName } from './columns.ts';
import type { LineFault } from './fault.ts';

/** What a row says: a key for each column that the file has, null where its cell is empty. */
export type Given = Partial<{
  id: string | null;
  employeeNumber: string | null;
  name: string | null;
  workEmail: string | null;
  department: string | null;
  manager: string | null;
  employedFrom: PlainDate | null;
  employedUntil: PlainDate | null;
  partTime: number | null;
}>;
export type FileRow = Readonly<{
  row: number;
  given: Given;
  faults: readonly LineFault[];
  /** Where a column's cell stands in this row. */
  cellOf: (column: ColumnName) => string | null;
}>;
