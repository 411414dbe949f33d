import { parsePersonnummer } from '../../kernel/personnummer.ts';
import { Problem } from '../../kernel/problem.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { cellName } from '../../platform/table-files/address.ts';
import type { ReadCell, ReadRow, ReadTable } from '../../platform/table-files/cell.ts';
import { columnNames, columnOf, type ColumnName, type Heading } from './columns.ts';
import type { FaultWhy, LineFault } from './fault.ts';
import type { FileRow } from './file-row.ts';
import { readDay, readMail, readNumber, readPartTime, readText, type Read } from './read-cell.ts';

type Columns = ReadonlyMap<Heading, number>;

/** How many rows may stand above the headings: a title, a date, an empty one. */
const mostAbove = 20;
const identifying = ['id', 'employeeNumber', 'workEmail'] as const;

/**
 * Reads people out of a table, each cell by what its column is. Columns that are not known are left alone. Throws Problem
 * `import-headings-missing` where no row names whom its rows are about, or one heading stands twice.
 */
export function readRows(table: ReadTable, today: PlainDate): FileRow[] {
  const sheet = table.sheet === null ? '' : `${table.sheet}!`;
  const heads = table.rows.slice(0, mostAbove).map((row) => ({ row, columns: headingsOf(row) }));
  const head = heads.find(({ columns }) => columns.size > 1 && identifying.some((one) => columns.has(one)));
  if (!head) throw new Problem('import-headings-missing', [missing]);
  const readers = readersFor(today);
  return table.rows
    .filter(({ row }) => row > head.row.row)
    .map((row) => readRow(row, head.columns, readers, (column) => `${sheet}${cellName(column, row.row)}`));
}

const missing = {
  code: 'headings-missing',
  text: {
    sv: 'Minst en av rubrikerna Anställningsnummer och E-post på jobbet behövs, och en till.',
    en: 'At least one of the headings Employee number and Work e-mail is needed, and one more.',
  },
};

function headingsOf({ row, cells }: ReadRow): Columns {
  const columns = new Map<Heading, number>();
  for (const [at, cell] of cells.entries()) {
    const heading = typeof cell === 'string' ? columnOf(cell) : null;
    if (heading === null) continue;
    if (columns.has(heading) && columns.size > 1) throw twice(cellName(columns.get(heading)!, row), cellName(at, row));
    if (!columns.has(heading)) columns.set(heading, at);
  }
  return columns;
}

const twice = (first: string, second: string): Problem =>
  new Problem('import-headings-missing', [
    {
      code: 'heading-twice',
      text: {
        sv: 'Cellerna {first} och {second} är rubriker för samma sak.',
        en: 'Cells {first} and {second} are headings of the same thing.',
      },
      values: { first, second },
    },
  ]);

function readRow(
  { row, cells }: ReadRow,
  columns: Columns,
  readers: Readers,
  place: (column: number) => string,
): FileRow {
  const faults: LineFault[] = [];
  const given: Record<string, unknown> = {};
  const placeOf = (heading: Heading): string | null => {
    const at = columns.get(heading);
    return at === undefined ? null : place(at);
  };
  const take = (heading: Heading, column: ColumnName, read: (cell: ReadCell) => Read<unknown>): unknown => {
    const cell = cells[columns.get(heading)!] ?? null;
    if (cell === null) return null;
    const found = typeof cell === 'object' && 'wrong' in cell ? { why: cell.wrong satisfies FaultWhy } : read(cell);
    if ('value' in found) return found.value;
    faults.push({ column, cell: placeOf(heading), why: found.why });
    return null;
  };
  for (const column of columnNames) if (columns.has(column)) given[column] = take(column, column, readers[column]);
  if (!columns.has('name') && columns.has('firstName') && columns.has('lastName')) {
    const parts = (['firstName', 'lastName'] as const).map((part) => take(part, 'name', readers.name));
    given['name'] = parts.filter((part) => typeof part === 'string').join(' ') || null;
  }
  return {
    row,
    given,
    faults,
    cellOf: (column) => placeOf(column) ?? (column === 'name' ? placeOf('firstName') : null),
  };
}

type Readers = Readonly<Record<ColumnName, (cell: ReadCell) => Read<unknown>>>;

const readersFor = (today: PlainDate): Readers => ({
  id: readText(64),
  employeeNumber: readNumber((text) => parsePersonnummer(text, today) !== null),
  name: readText(200),
  workEmail: readMail,
  department: readText(200),
  manager: readNumber(() => false),
  employedFrom: readDay,
  employedUntil: readDay,
  partTime: readPartTime,
});
