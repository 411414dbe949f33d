import type { Text } from '../../kernel/language.ts';

/** What is in no question to a model, whatever the settings say. */
export const neverSent: readonly Text[] = [
  {
    sv: 'Medarbetarens namn, e-postadress, telefon eller anställningsnummer',
    en: 'The employee’s name, e-mail address, phone or employee number',
  },
  { sv: 'Personnummer och bankkonto', en: 'Personnummer and bank account' },
  {
    sv: 'Något som någon har skrivit i fri text: anteckningar, kommentarer och den säljare som skrevs in',
    en: 'Anything typed as free text: notes, comments and the seller that was typed in',
  },
  {
    sv: 'Id för företag, personer, utlägg eller kvitton, och vad filer heter, era policyfiler också',
    en: 'Ids of companies, people, claims or receipts, and what files are called, your policy files too',
  },
  { sv: 'Saldon, tidigare utlägg och beslut', en: 'Balances, earlier claims and decisions' },
];

/** "7 years" of an ISO 8601 duration as the tables' retention says it: years, months or days. */
export function lengthOf(period: string): Text {
  const [, count = '0', unit = 'D'] = /^P(\d+)([YMD])$/.exec(period) ?? [];
  const words = { Y: ['år', 'years'], M: ['månader', 'months'], D: ['dagar', 'days'] }[unit as 'Y' | 'M' | 'D'];
  return { sv: `${count} ${words[0]}`, en: `${count} ${words[1]}` };
}

export const keptTexts = {
  receipts: {
    sv: 'Hos oss: kvittot och det som lästes av, krypterat',
    en: 'With us: the receipt and what was read of it, encrypted',
  },
  evaluations: {
    sv: 'Hos oss: bedömningen av ett utlägg, krypterad',
    en: 'With us: the judgement of a claim, encrypted',
  },
  calls: {
    sv: 'Hos oss: att modellen frågades, när och vad det kostade. Inte om vad eller vem',
    en: 'With us: that the model was asked, when and what it cost. Not about what or whom',
  },
  model: { sv: 'Hos modellen (Amazon Bedrock)', en: 'With the model (Amazon Bedrock)' },
  modelLength: {
    sv: 'Sparas inte, och inget tränas på det, enligt Amazons dokumentation av dataskyddet i Bedrock',
    en: 'Not kept, and nothing is trained on it, by Amazon’s documentation of data protection in Bedrock',
  },
  fromYear: {
    sv: '{length} efter kalenderåret då räkenskapsåret avslutades',
    en: '{length} after the calendar year in which the financial year ended',
  },
  from: { sv: '{length}', en: '{length}' },
} as const satisfies Record<string, Text>;
