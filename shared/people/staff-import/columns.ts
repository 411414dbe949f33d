import { ofEmployee, type FieldClass } from '../../kernel/field-class.ts';
import type { Text } from '../../kernel/language.ts';

/** What a file can say of a person. The first two name whom a row is about, with the work address. */
export const columnNames = [
  'id',
  'employeeNumber',
  'name',
  'workEmail',
  'department',
  'manager',
  'employedFrom',
  'employedUntil',
  'partTime',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** What stands over a column of the template. Either language is read, whoever reads. */
export const headings: Readonly<Record<ColumnName, Text>> = {
  id: { sv: 'Id (ändra inte)', en: 'Id (do not change)' },
  employeeNumber: { sv: 'Anställningsnummer', en: 'Employee number' },
  name: { sv: 'Namn', en: 'Name' },
  workEmail: { sv: 'E-post på jobbet', en: 'Work e-mail' },
  department: { sv: 'Avdelning', en: 'Department' },
  manager: { sv: 'Chefens e-post eller nummer', en: 'Manager’s e-mail or number' },
  employedFrom: { sv: 'Första dag', en: 'First day' },
  employedUntil: { sv: 'Sista dag', en: 'Last day' },
  partTime: { sv: 'Sysselsättningsgrad, procent', en: 'Share of full time, per cent' },
};

/** What stands in each. A manager is somebody by their address or number. */
export const columnClasses: Readonly<Record<ColumnName, FieldClass>> = {
  id: ofEmployee('user.unique_id'),
  employeeNumber: ofEmployee('user.workplace'),
  name: ofEmployee('user.name'),
  workEmail: ofEmployee('user.contact.email'),
  department: ofEmployee('user.workplace'),
  manager: ofEmployee('user.contact.email'),
  employedFrom: ofEmployee('user.workplace'),
  employedUntil: ofEmployee('user.workplace'),
  partTime: ofEmployee('user.workplace'),
};

/** What other systems call the same, as payroll and HR programs export it. */
const aliases: Readonly<Record<ColumnName | 'firstName' | 'lastName', readonly string[]>> = {
  id: ['id'],
  employeeNumber: [
    'anstnr',
    'anställningsnr',
    'anstid',
    'anställnings-id',
    'employee no',
    'employee id',
    'staff number',
  ],
  name: ['fullständigt namn', 'medarbetare', 'full name', 'employee', 'display name'],
  firstName: ['förnamn', 'first name', 'given name'],
  lastName: ['efternamn', 'last name', 'surname', 'family name'],
  workEmail: ['e-post', 'epost', 'e-postadress', 'mail', 'mejl', 'jobbmail', 'email', 'email address', 'work email'],
  department: ['enhet', 'organisation', 'unit', 'team'],
  manager: [
    'chef',
    'närmaste chef',
    'chefens e-post',
    'chefens anställningsnummer',
    'manager',
    'manager email',
    'reports to',
  ],
  employedFrom: [
    'anställd från',
    'anställningsdatum',
    'startdatum',
    'från',
    'employed from',
    'start date',
    'hire date',
  ],
  employedUntil: [
    'anställd till',
    'anställd till och med',
    'slutdatum',
    'till',
    'employed until',
    'end date',
    'last day',
  ],
  partTime: [
    'sysselsättningsgrad',
    'tjänstgöringsgrad',
    'omfattning',
    'procent',
    'part-time',
    'part-time percent',
    'fte',
    'share of full time',
  ],
};

/** A heading without capitals, marks, spaces and signs: people write them in many ways. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

export type Heading = keyof typeof aliases;

const known = new Map<string, Heading>(
  (Object.keys(aliases) as Heading[]).flatMap((column) => {
    const own = column in headings ? Object.values(headings[column as ColumnName]) : [];
    return [...own, ...aliases[column]].map((text) => [folded(text), column] as const);
  }),
);

/** Which column a heading stands for; null for one that is not read. */
export const columnOf = (heading: string): Heading | null => known.get(folded(heading)) ?? null;
