import { impersonalField, ofEmployee, type FieldClass } from '../../kernel/field-class.ts';
import type { Language, Text } from '../../kernel/language.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { listFlow, type TakenColumn } from '../../platform/listing/take-list.ts';
import type { WrittenCell, WrittenColumn } from '../../platform/table-files/cell.ts';
import { columnClasses, headings } from './columns.ts';
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

/** Why the difference that a file would make is taken along. */
const why = {
  purpose: 'Let HR see what a file of people would change before anything is written',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): the employment and its benefits',
};

const holdsOf = (field: ImportField): FieldClass => columnClasses[columnOfField(field)];

/** A manager is named, where the template has their address. */
const titleOf = (field: ImportField): Text =>
  field === 'manager' ? { sv: 'Chef', en: 'Manager' } : headings[columnOfField(field)];

const beforeAndAfter = (field: ImportField): TakenColumn<StaffImportLine>[] => {
  const { sv, en } = titleOf(field);
  const { cell, ...shape } = shapes[field];
  const one = (title: Text, when: 'before' | 'after'): TakenColumn<StaffImportLine> => ({
    ...shape,
    title,
    holds: holdsOf(field),
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
  {
    title: { sv: 'Rad i filen', en: 'Row of the file' },
    kind: 'number',
    width: 10,
    holds: impersonalField('state'),
    of: ({ row }) => row,
  },
  {
    title: { sv: 'Person', en: 'Person' },
    kind: 'text',
    width: 28,
    holds: ofEmployee('user.name'),
    of: ({ name }) => name,
  },
  {
    title: { sv: 'Skillnad', en: 'Difference' },
    kind: 'text',
    width: 14,
    holds: impersonalField('state'),
    of: ({ kind }) => lineKindNames[kind][language],
  },
  {
    title: { sv: 'Läge', en: 'State' },
    kind: 'text',
    width: 18,
    holds: impersonalField('state'),
    of: ({ kind, state }) => (kind === 'same' || kind === 'wrong' ? null : lineStateNames[state][language]),
  },
  {
    title: { sv: 'Hinder', en: 'What stands in the way' },
    kind: 'text',
    width: 50,
    // A fault can repeat what stands in the cell.
    holds: ofEmployee('user.workplace'),
    of: ({ faults }) =>
      faults.map(({ cell, text: said }) => (cell ? `${cell}: ${said[language]}` : said[language])).join(' ') || null,
  },
  ...importFields.flatMap(beforeAndAfter),
];

export const staffImportFlow = listFlow('staff-import', why, lineColumns('en'));
