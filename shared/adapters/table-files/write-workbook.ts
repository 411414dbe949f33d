import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { WrittenTable } from '../../platform/table-files/ports.ts';
import { inHeaps } from './in-heaps.ts';
import { fixedParts, rowXml, sheetEnd, sheetStart } from './workbook-xml.ts';

/** Every part's time: when and where a file was made is nobody's to read from it, and the same table is the same file. */
const options = () => ({ mtime: new Date(2000, 0, 1), compress: true, forceDosTimestamp: true });

/** XLSX with one sheet, written as its rows come: no more than a few hundred of them are held at once. */
export async function* writeWorkbook(table: WrittenTable): AsyncIterable<Buffer> {
  const zip = new ZipFile();
  for (const [name, xml] of fixedParts(table.name)) zip.addBuffer(Buffer.from(xml), name, options());
  const sheet = Readable.from(sheetXml(table), { objectMode: false, highWaterMark: 64 * 1024 });
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', options());
  zip.end();
  const output = zip.outputStream as Readable;
  // What goes wrong while rows are read ends the file instead of leaving its reader to wait.
  sheet.on('error', (error) => output.destroy(error));
  try {
    for await (const part of output) yield part as Buffer;
  } finally {
    sheet.destroy();
  }
}

async function* sheetXml({ columns, rows }: WrittenTable): AsyncIterable<Buffer> {
  yield Buffer.from(sheetStart(columns));
  let row = 1;
  for await (const heap of inHeaps(rows))
    yield Buffer.from(heap.map((cells) => rowXml((row += 1), cells, columns)).join(''));
  yield Buffer.from(sheetEnd(columns.length, row));
}
