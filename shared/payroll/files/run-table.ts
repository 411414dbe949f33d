import type { WrittenCell, WrittenColumn } from '../../platform/table-files/cell.ts';
import type { WrittenTable } from '../../platform/table-files/ports.ts';
import { impersonalField, ofEmployee, type FieldClass } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import type { Text } from '../../kernel/language.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { PayrollProfile } from './contract.ts';
import type { FileLine, FileRun } from './file-run.ts';
import { kindNames, sayLines, type SaidLine } from './said-line.ts';

type Column = Omit<WrittenColumn, 'title'> &
  Readonly<{
    title: Text;
    holds: FieldClass;
    of: (line: FileLine, said: SaidLine) => WrittenCell;
    when?: (profile: PayrollProfile) => boolean;
  }>;

const treatments = {
  'tax-free': { sv: 'Skattefri', en: 'Tax-free' },
  taxable: { sv: 'Skattepliktig', en: 'Taxable' },
} as const satisfies Record<FileLine['category']['treatment'], Text>;

const [anId, aState, companyText] = (['identifier', 'state', 'company text'] as const).map(impersonalField) as [
  FieldClass,
  FieldClass,
  FieldClass,
];
const money = ofEmployee('user.financial');

const columnsIn = (language: 'sv' | 'en'): Column[] => [
  { title: { sv: 'Rad', en: 'Line' }, kind: 'number', width: 6, holds: aState, of: ({ number }) => number },
  {
    title: { sv: 'Anställningsnummer', en: 'Employee number' },
    kind: 'text',
    width: 20,
    holds: ofEmployee('user.workplace'),
    when: ({ settings }) => settings.identifiers !== 'personnummer',
    of: (_, { anstid }) => anstid,
  },
  {
    title: { sv: 'Personnummer', en: 'Personnummer' },
    kind: 'text',
    width: 15,
    holds: ofEmployee('user.government_id.national_identification_number'),
    when: ({ settings }) => settings.identifiers !== 'number',
    of: (_, { persnr }) => persnr,
  },
  {
    title: { sv: 'Namn', en: 'Name' },
    kind: 'text',
    width: 28,
    holds: ofEmployee('user.name'),
    of: ({ employee }) => employee.name,
  },
  {
    title: { sv: 'Typ', en: 'Kind' },
    kind: 'text',
    width: 20,
    holds: aState,
    of: ({ kind }) => kindNames[kind][language],
  },
  { title: { sv: 'Kod', en: 'Code' }, kind: 'text', width: 12, holds: companyText, of: (_, { code }) => code },
  {
    title: { sv: 'Förmån', en: 'Benefit' },
    kind: 'text',
    width: 24,
    holds: companyText,
    of: ({ category }) => category.name[language],
  },
  {
    title: { sv: 'Belopp, kr', en: 'Amount, SEK' },
    kind: 'amount',
    width: 14,
    holds: money,
    of: (_, { amount }) => ({ ore: amount }),
  },
  {
    title: { sv: 'Varav moms, kr', en: 'Of it VAT, SEK' },
    kind: 'amount',
    width: 14,
    holds: money,
    of: (_, { vat }) => (vat === null ? null : { ore: vat }),
  },
  {
    title: { sv: 'Skatt', en: 'Tax' },
    kind: 'text',
    width: 14,
    holds: aState,
    of: ({ category }) => treatments[category.treatment][language],
  },
  {
    title: { sv: 'Datum', en: 'Date' },
    kind: 'day',
    width: 12,
    holds: money,
    of: ({ date }) => ({ day: plainDate(date) }),
  },
  {
    title: { sv: 'Kostnadsbärare', en: 'Cost bearers' },
    kind: 'text',
    width: 24,
    holds: ofEmployee('user.workplace'),
    of: (_, { costBearers }) => costBearers.map(({ dimension, object }) => `${dimension}:${object}`).join(' ') || null,
  },
  { title: { sv: 'Utlägg', en: 'Claim' }, kind: 'text', width: 38, holds: anId, of: ({ claim }) => claim },
  { title: { sv: 'Radens id', en: 'Line id' }, kind: 'text', width: 38, hidden: true, holds: anId, of: ({ id }) => id },
];

/** A run in the catalogue, whichever format it is written in: the other formats are these columns under other names. */
export const payrollFileFlow: Flow = {
  kind: 'export',
  name: 'payroll-file',
  purpose: 'Pay benefits with the salary',
  legalBasis: 'GDPR Art. 6(1)(b) and (c): the benefit, its taxation and the books',
  recipients: ['customer', 'the employer’s systems'],
  kept: 'as the employer decides',
  fields: Object.fromEntries(columnsIn('en').map(({ title, holds }) => [title.en, holds])),
};

/** A text on one line: whoever reads the table by machine takes a line for a line. */
// eslint-disable-next-line no-control-regex
const onOneLine = (cell: WrittenCell): WrittenCell =>
  typeof cell === 'string' ? cell.replace(/[\u0000-\u001f\u007f]+/g, ' ') : cell;

/**
 * A run as a table. Its language is the profile's and not the reader's, so that whoever takes it gets the same bytes; personnummer
 * stand in it only where the profile tells people apart by them.
 */
export function runTable({ run, lines }: FileRun, profile: PayrollProfile): WrittenTable {
  const language = profile.settings.dialect;
  const columns = columnsIn(language).filter(({ when }) => when?.(profile) ?? true);
  async function* rows(): AsyncIterable<WrittenCell[]> {
    const say = sayLines(profile);
    for await (const line of lines) {
      const said = say(line);
      yield columns.map(({ of }) => onOneLine(of(line, said)));
    }
  }
  const titled = columns.map(({ title, kind, width, hidden }) => ({
    title: title[language],
    kind,
    width,
    ...(hidden === undefined ? {} : { hidden }),
  }));
  return { name: language === 'sv' ? `Lön ${run.month}` : `Payroll ${run.month}`, columns: titled, rows: rows() };
}
