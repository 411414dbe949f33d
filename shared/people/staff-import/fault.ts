import type { Text } from '../../kernel/language.ts';
import type { ColumnName } from './columns.ts';

/** What can be wrong with a row, each a sentence that stands beside its cell. */
export const faultTexts = {
  formula: {
    sv: 'Cellen är en formel. Klistra in den som värde.',
    en: 'The cell is a formula. Paste it as a value.',
  },
  error: { sv: 'Cellen visar ett fel.', en: 'The cell shows an error.' },
  merged: {
    sv: 'Cellen är sammanfogad med andra. Dela upp den.',
    en: 'The cell is merged with others. Split it.',
  },
  'no-day': { sv: 'Cellen är inget datum.', en: 'The cell is no date.' },
  'day-wrong': { sv: 'Skriv datumet som ÅÅÅÅ-MM-DD.', en: 'Write the date as YYYY-MM-DD.' },
  'text-wrong': { sv: 'Cellen ska vara text.', en: 'The cell is to be text.' },
  'too-long': { sv: 'Texten är för lång.', en: 'The text is too long.' },
  'id-unknown': {
    sv: 'Ingen här har det id:t. Ta bort det om personen är ny.',
    en: 'Nobody here has that id. Take it away if the person is new.',
  },
  'name-missing': { sv: 'Namn saknas.', en: 'The name is missing.' },
  'mail-missing': { sv: 'E-postadress saknas.', en: 'The e-mail address is missing.' },
  'mail-wrong': {
    sv: 'Skriv en e-postadress, till exempel namn@exempel.se.',
    en: 'Write an e-mail address, for example name@example.com.',
  },
  'mail-taken': {
    sv: 'Adressen hör till en annan medarbetare, här eller i filen.',
    en: 'The address belongs to another employee, here or in the file.',
  },
  'number-taken': {
    sv: 'Numret hör till en annan medarbetare, här eller i filen.',
    en: 'The number belongs to another employee, here or in the file.',
  },
  'number-shortened': {
    sv: 'Kalkylprogrammet har kortat numret till en potens. Formatera kolumnen som text och skriv det igen.',
    en: 'The spreadsheet has shortened the number to a power. Format the column as text and write it again.',
  },
  'number-personnummer': {
    sv: 'Det här är ett personnummer. Det hör inte hemma i en fil, utan skrivs in under personens uppgifter.',
    en: 'This is a personnummer. It does not belong in a file, but is entered under the person’s details.',
  },
  twice: { sv: 'Samma person står på en tidigare rad.', en: 'The same person stands on an earlier row.' },
  'from-missing': { sv: 'Första dag saknas.', en: 'The first day is missing.' },
  'until-before-from': {
    sv: 'Sista dagen kommer före den första.',
    en: 'The last day comes before the first.',
  },
  'part-time-wrong': {
    sv: 'Skriv mer än 1 och högst 100 procent: 80, inte 0,8.',
    en: 'Write more than 1 and 100 per cent at most: 80, not 0.8.',
  },
  'manager-unknown': {
    sv: 'Ingen här eller i filen har den adressen eller det numret.',
    en: 'Nobody here or in the file has that address or number.',
  },
  'manager-self': { sv: 'Ingen är sin egen chef.', en: 'Nobody is their own manager.' },
  'manager-circle': {
    sv: 'Cheferna går runt: personen leder sin egen chef.',
    en: 'The managers go round: the person leads their own manager.',
  },
  'manager-wrong-row': {
    sv: 'Chefen står på en rad som inte kan läsas in.',
    en: 'The manager stands on a row that cannot be brought in.',
  },
  'from-directory': {
    sv: 'Uppgiften kommer från företagets katalog. Ändra den där.',
    en: 'This comes from the company’s directory. Change it there.',
  },
  'own-access': { sv: 'Du kan inte avsluta din egen anställning.', en: 'You cannot end your own employment.' },
  'last-hr': { sv: 'Någon måste vara kvar i HR.', en: 'Somebody must remain in HR.' },
} as const satisfies Record<string, Text>;

export type FaultWhy = keyof typeof faultTexts;

/** Something wrong with a row: in which column, and in which cell where it stands in one. */
export type LineFault = Readonly<{ column: ColumnName | null; cell: string | null; why: FaultWhy }>;
