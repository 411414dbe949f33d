import type { Text } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';

type Code = 'table-damaged' | 'table-too-large' | 'table-refused';

const whys = {
  'old-format': [
    'table-refused',
    {
      sv: 'Filen är låst med lösenord eller sparad i ett äldre Excelformat. Spara den som XLSX utan lösenord.',
      en: 'The file is locked with a password or saved in an older Excel format. Save it as XLSX without a password.',
    },
  ],
  macros: [
    'table-refused',
    {
      sv: 'Filen innehåller makron. Spara den som XLSX utan makron.',
      en: 'The file holds macros. Save it as XLSX without macros.',
    },
  ],
  'document-type': [
    'table-refused',
    {
      sv: 'Filen innehåller en dokumenttypsdeklaration, som inget kalkylprogram skriver.',
      en: 'The file holds a document type declaration, which no spreadsheet writes.',
    },
  ],
  'several-sheets': [
    'table-refused',
    {
      sv: 'Blad {first} och blad {second} har båda innehåll. Behåll ett av dem, eller dölj det andra.',
      en: 'Sheet {first} and sheet {second} both have content. Keep one of them, or hide the other.',
    },
  ],
  'no-rows': [
    'table-refused',
    { sv: 'Filen har inga rader i något synligt blad.', en: 'The file has no rows in any visible sheet.' },
  ],
  'not-closed': [
    'table-damaged',
    {
      sv: 'Ett citattecken på rad {row} saknar sin motsvarighet.',
      en: 'A quotation mark on row {row} has no other one to go with it.',
    },
  ],
  unreadable: [
    'table-damaged',
    {
      sv: 'Innehållet gick inte att läsa vid rad {row} på blad {sheet}.',
      en: 'The content could not be read at row {row} of sheet {sheet}.',
    },
  ],
  'part-unreadable': [
    'table-damaged',
    { sv: 'En del av arbetsboken gick inte att läsa.', en: 'A part of the workbook could not be read.' },
  ],
  'too-many-rows': [
    'table-too-large',
    { sv: 'Filen har mer än {most} rader.', en: 'The file has more than {most} rows.' },
  ],
  'too-many-columns': [
    'table-too-large',
    {
      sv: 'Cell {cell} på blad {sheet} ligger bortom de {most} kolumner som läses.',
      en: 'Cell {cell} of sheet {sheet} lies beyond the {most} columns that are read.',
    },
  ],
  'cell-too-long': [
    'table-too-large',
    {
      sv: 'Texten i cell {cell} på blad {sheet} är för lång.',
      en: 'The text in cell {cell} of sheet {sheet} is too long.',
    },
  ],
  unpacked: [
    'table-too-large',
    { sv: 'Filen blir för stor när den packas upp.', en: 'The file grows too large when it is unpacked.' },
  ],
} as const satisfies Record<string, readonly [Code, Text]>;

/** The refusal of a whole file, with the place it is about. Sheets are told by their number: their names are somebody's words. */
export function tableRefusal(why: keyof typeof whys, values: Record<string, string | number> = {}): Problem {
  const [code, text] = whys[why];
  return new Problem(code, [{ code: why, text, values }]);
}
