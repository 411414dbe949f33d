import { Problem } from '../../kernel/problem.ts';
import type { ReadTable } from '../../platform/table-files/cell.ts';
import { tableLimits } from '../../platform/table-files/limits.ts';
import { tableRefusal } from '../../platform/table-files/table-refusal.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';

const zip = Buffer.from('PK\x03\x04', 'latin1');
/** What Excel wrote before 2007, and what it writes around a workbook with a password (MS-CFB 2.2). */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const startsWith = (bytes: Buffer, mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);

/** Reads a table, whichever kind it is by its first bytes. For the process that decodes files; see the port for what it throws. */
export async function readTable(bytes: Buffer): Promise<ReadTable> {
  if (bytes.length > tableLimits.bytes) throw new Problem('file-too-large');
  if (startsWith(bytes, compound)) throw tableRefusal('old-format');
  if (startsWith(bytes, zip)) return readWorkbook(bytes);
  return readCsv(bytes);
}
