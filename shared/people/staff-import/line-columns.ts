import type { Language, Text } from '../../kernel/language.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { TakenColumn } from '../../platform/listing/take-list.ts';
import type { WrittenCell, WrittenColumn } from '../../platform/table-files/cell.ts';
import { headings } from './columns.ts';
import { columnOfField } from './compare-staff.ts';
import { importFields, type ImportField, type StaffImportLine } from './contract.ts';
import { lineKindNames, lineStateNames } from './line-names.ts';

type Shape = Readonly<Pick<WrittenColumn, 'kind' | 'width'> & { cell: (value: string) => WrittenCell }>;

const text = (width: number): Shape => ({ kind: 'text', width, cell: (value) => value });
const day: Shape = { kind: 'day', width: 14, cell: (value) => ({ day: plainDate(value) }) };

const shapes: Readonly<Record<ImportField, Shape>> = {
  name: text(28),
  workEmail: text(34),
  employeeNumber: text(16),
  department: text(20),
  manager: text(28),
  employedFrom: day,
  employedUntil: day,
  partTimePermille: { kind: 'number', width: 16, cell: (value) => Number(value) / 10 },
};

/** A manager is named, where the template has their address. */
const titleOf = (field: ImportField): Text =>
  field === 'manager' ? { sv: 'Chef', en: 'Manager' } : headings[columnOfField(field)];

const beforeAndAfter = (field: ImportField): TakenColumn<StaffImportLine>[] => {
  const { sv, en } = titleOf(field);
  const { cell, ...shape } = shapes[field];
  const one = (title: Text, when: 'before' | 'after'): TakenColumn<StaffImportLine> => ({
    ...shape,
    title,
    of: ({ changes }) => {
      const value = changes.find((change) => change.field === field)?.[when] ?? null;
      return value === null ? null : cell(value);
    },
  });
  return [
    one({ sv: `${sv}, före`, en: `${en}, before` }, 'before'),
    one({ sv: `${sv}, efter`, en: `${en}, after` }, 'after'),
  ];
};

/** What a line of a comparison says: whom it is about, what becomes of them, each value before and after where it changes, and faults. */
export const lineColumns = (language: Language): TakenColumn<StaffImportLine>[] => [
  { title: { sv: 'Rad i filen', en: 'Row of the file' }, kind: 'number', width: 10, of: ({ row }) => row },
  { title: { sv: 'Person', en: 'Person' }, kind: 'text', width: 28, of: ({ name }) => name },
  {
    title: { sv: 'Skillnad', en: 'Difference' },
    kind: 'text',
    width: 14,
    of: ({ kind }) => lineKindNames[kind][language],
  },
  {
    title: { sv: 'Läge', en: 'State' },
    kind: 'text',
    width: 18,
    of: ({ kind, state }) => (kind === 'same' || kind === 'wrong' ? null : lineStateNames[state][language]),
  },
  {
    title: { sv: 'Hinder', en: 'What stands in the way' },
    kind: 'text',
    width: 50,
    of: ({ faults }) =>
      faults.map(({ cell, text: said }) => (cell ? `${cell}: ${said[language]}` : said[language])).join(' ') || null,
  },
  ...importFields.flatMap(beforeAndAfter),
];
