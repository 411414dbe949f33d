import type { ReadTable } from '../../platform/table-files/cell.ts';
import { tableRefusal } from '../../platform/table-files/table-refusal.ts';
import { readFormats } from './number-formats.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedTexts } from './shared-texts.ts';
import { readHead } from './workbook-head.ts';
import { openParts } from './workbook-parts.ts';

/**
 * Reads the one visible sheet of a workbook that has something in it. Nothing is computed, nothing outside the file is fetched, and
 * hidden sheets are not looked at. Throws Problem `table-damaged`, `table-too-large`, `table-refused`.
 */
export async function readWorkbook(bytes: Buffer): Promise<ReadTable> {
  const parts = await openParts(bytes);
  const { sheets, from1904 } = await readHead(parts);
  const known = { texts: await readSharedTexts(parts), formats: await readFormats(parts), from1904 };
  let found: (ReadTable & { number: number }) | null = null;
  for (const sheet of sheets) {
    const rows = await readSheet(parts, sheet, known);
    if (rows.length === 0) continue;
    if (found) throw tableRefusal('several-sheets', { first: found.number, second: sheet.number });
    found = { sheet: sheet.name, rows, number: sheet.number };
  }
  if (!found) throw tableRefusal('no-rows');
  return { sheet: found.sheet, rows: found.rows };
}
