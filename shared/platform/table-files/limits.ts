/** What a table that is sent may be. The sizes people meet are said again in words in `kernel/problem-codes.ts`. */
export const tableLimits = {
  /** Bytes of the file: what any upload may have. */
  bytes: 10 * 1024 * 1024,
  /** Rows with something in them, the headings among them. */
  rows: 20_000,
  columns: 100,
  /** Characters of one cell: what a spreadsheet takes itself. */
  characters: 32_767,
  /** Files inside a workbook, and bytes of those that are read once they are unpacked. */
  parts: 2_000,
  unpacked: 96 * 1024 * 1024,
  /** What one file may take of the process that reads it: seconds, and bytes of memory. */
  seconds: 20,
  processBytes: 512 * 1024 * 1024,
} as const;
