import { tableLimits } from '../../platform/table-files/limits.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import { openDecodingQueue } from '../file-intake/decoding-queue.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-workbook.ts';

/**
 * Reads and writes tables. What was sent is read in a process that holds no secret, and that is ended where it takes too long or too
 * much; receipts wait in a queue of their own, so that neither keeps the other waiting. Cheap: the process starts with the first file.
 */
export function openTableFiles(): TableFiles & { close(): Promise<void> } {
  const queue = openDecodingQueue({ processes: 1, seconds: tableLimits.seconds, memory: tableLimits.processBytes });
  return {
    read: (bytes) => queue.run('read-table', bytes),
    write: (table, format, language) => (format === 'csv' ? writeCsv(table, language) : writeWorkbook(table)),
    close: () => queue.close(),
  };
}
