/** The letters of a column counted from 0: A, B … Z, AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A cell as spreadsheets name it: column counted from 0, row from 1. */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`;

/** Back from `B7`, with or without `$`; null for what is no such name. */
export function readCellName(name: string): { column: number; row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (!match) return null;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(match[2]) };
}
