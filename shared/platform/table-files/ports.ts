import type { Language } from '../../kernel/language.ts';
import type { ReadTable, TableFormat, WrittenCell, WrittenColumn } from './cell.ts';

/** A table that leaves: what stands over its columns, and its rows, which are asked for one after the other. */
export type WrittenTable = Readonly<{
  /** The sheet's name, 31 characters at most. */
  name: string;
  columns: readonly WrittenColumn[];
  rows: AsyncIterable<readonly WrittenCell[]>;
}>;

/** Reads and writes tables as people keep them. */
export interface TableFiles {
  /**
   * Reads a CSV file or a workbook that somebody sent, which one is told from its bytes, in a process of its own. Throws Problem
   * `table-type-unknown`, `table-damaged`, `table-too-large`, `table-refused`, each naming the place where it can, and `service-away`.
   */
  read(bytes: Buffer): Promise<ReadTable>;
  /** Writes a table as CSV or XLSX, for readers of a language. Rows are let go as they are written. */
  write(table: WrittenTable, format: TableFormat, language: Language): AsyncIterable<Buffer>;
}
