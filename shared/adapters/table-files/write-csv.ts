import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../kernel/language.ts';
import { asDecimal } from '../../kernel/money.ts';
import type { WrittenCell } from '../../platform/table-files/cell.ts';
import { csvDialect } from '../../platform/table-files/csv-dialect.ts';
import { neutral } from '../../platform/table-files/neutral-text.ts';
import type { WrittenTable } from '../../platform/table-files/ports.ts';
import { inHeaps } from './in-heaps.ts';

/** CSV as the language's spreadsheets open it: UTF-8 with a mark, so that they know it, and their delimiter and decimal mark. */
export async function* writeCsv({ columns, rows }: WrittenTable, language: Language): AsyncIterable<Buffer> {
  const { delimiter, decimal } = csvDialect[language];
  const textOf = (cell: WrittenCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return neutral(cell.toWellFormed());
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    return 'day' in cell ? cell.day : asDecimal(cell.ore).replace('.', decimal);
  };
  const lines = (some: readonly (readonly WrittenCell[])[]): Buffer =>
    Buffer.from(
      stringify(
        some.map((cells) => cells.map(textOf)),
        { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n\t]|^\s|\s$/ },
      ),
    );
  yield Buffer.concat([Buffer.from('\ufeff'), lines([columns.map(({ title }) => title)])]);
  for await (const heap of inHeaps(rows)) yield lines(heap);
}
