import type { Text } from '../../../shared/kernel/language.ts';
import type { codeFields, fileFormats, identifiers, signRules } from '../../../shared/payroll/files/contract.ts';

export const texts = {
  title: { sv: 'Filer till lönesystemet', en: 'Files for the payroll system' },
  lead: {
    sv: 'Här bestämmer ni hur lönefilerna ser ut: vilket system som läser dem, vilka koder och konton det har, och hur filen blir.',
    en: 'How your payroll files look: which system reads them, which codes and accounts it has, and what the file becomes.',
  },
  system: { sv: 'Vilket lönesystem har ni?', en: 'Which payroll system do you have?' },
  needs: { sv: 'Utan det här skapas ingen PAXml-fil', en: 'Without this no PAXml file is made' },
  settings: { sv: 'Så skrivs filen', en: 'How the file is written' },
  settingsLead: {
    sv: 'Följer valet av system. Ändra bara om ert system är inställt på ett annat sätt.',
    en: 'Follows the choice of system. Change it only where your system is set up differently.',
  },
  codeField: { sv: 'Koden skickas som', en: 'The code is sent as' },
  sign: { sv: 'Det som dras tillbaka', en: 'What is taken back' },
  identifiers: { sv: 'Medarbetaren anges med', en: 'The employee is told by' },
  encoding: { sv: 'Teckenkodning i PAXml', en: 'Encoding of PAXml' },
  dialect: { sv: 'CSV och Excel', en: 'CSV and Excel' },
  codes: { sv: 'Koder för förmånerna', en: 'Codes of the benefits' },
  codesLead: {
    sv: 'Tomt betyder förmånens egen kod, och det konto för kostnader som anges nedan.',
    en: 'Empty means the benefit’s own code, and the account for costs that is entered below.',
  },
  noCategories: { sv: 'Ni har inga förmåner än.', en: 'You have no benefits yet.' },
  code: { sv: 'Kod', en: 'Code' },
  takeBack: { sv: 'Kod för avdrag', en: 'Code for deductions' },
  account: { sv: 'Konto', en: 'Account' },
  closed: { sv: 'stängd', en: 'closed' },
  bookkeeping: { sv: 'Bokföring (SIE)', en: 'Bookkeeping (SIE)' },
  cost: { sv: 'Konto för kostnader', en: 'Account for costs' },
  vat: { sv: 'Konto för ingående moms', en: 'Account for input VAT' },
  debt: { sv: 'Konto för skuld till anställda', en: 'Account for debt to employees' },
  series: { sv: 'Verifikationsserie', en: 'Voucher series' },
  costBearers: { sv: 'Avdelningar som kostnadsställen', en: 'Departments as cost centres' },
  dimension: { sv: 'Dimension', en: 'Dimension' },
  dimensionHint: { sv: '1 är kostnadsställe, 6 är projekt.', en: '1 is cost centre, 6 is project.' },
  dimensionName: { sv: 'Namn på dimensionen', en: 'Name of the dimension' },
  departments: { sv: 'Avdelningarnas koder', en: 'Codes of the departments' },
  departmentsHint: {
    sv: 'En per rad, till exempel ”Lager = 100”. Högst tio tecken i koden. En avdelning utan kod skickas med sitt namn, om det är så kort.',
    en: 'One a line, such as “Warehouse = 100”. Ten characters of code at most. A department without a code is sent by its name, where that is as short.',
  },
  save: { sv: 'Spara', en: 'Save' },
  saved: { sv: 'Lönesystemet är sparat.', en: 'The payroll system is saved.' },
  unsaved: { sv: 'Ändringarna är inte sparade.', en: 'The changes are not saved.' },
  undo: { sv: 'Ångra', en: 'Undo' },
  wrong: {
    sv: 'Något behöver rättas innan det går att spara.',
    en: 'Something has to be put right before it can be saved.',
  },
  meanwhile: {
    sv: 'Någon annan har ändrat lönesystemet under tiden.',
    en: 'Somebody else has changed the payroll system meanwhile.',
  },
  latest: { sv: 'Visa det senaste', en: 'Show the latest' },
  sample: { sv: 'Prova med en exempelfil', en: 'Try a sample file' },
  sampleLead: {
    sv: 'Filen har påhittade rader för era förmåner, skrivna som ni har sparat ovan. Läs in den i lönesystemet innan ni skickar en riktig.',
    en: 'The file has made-up lines for your benefits, written as you have saved above. Import it into the payroll system before you send a real one.',
  },
  sampleUnsaved: {
    sv: 'Filen följer det som är sparat. Spara för att se den med ändringarna.',
    en: 'The file follows what is saved. Save to see it with the changes.',
  },
  format: { sv: 'Filformat', en: 'File format' },
  runFile: { sv: 'Fil till lönesystemet', en: 'File for the payroll system' },
  runFileLead: {
    sv: 'Titta på filen innan du hämtar den. Personnummer visas som nollor här. Samma körning ger alltid samma fil.',
    en: 'Look at the file before you take it. A personnummer is shown as zeros here. The same run always gives the same file.',
  },
  toProfile: { sv: 'Ändra hur filerna skrivs', en: 'Change how files are written' },
  takeFile: { sv: 'Ladda ner filen', en: 'Download the file' },
  download: { sv: 'Ladda ner exempelfilen', en: 'Download the sample file' },
  preview: { sv: 'Så ser {name} ut', en: 'What {name} looks like' },
  more: { sv: 'Filen fortsätter.', en: 'The file goes on.' },
  encodedAs: { sv: 'Teckenkodning: {encoding}', en: 'Encoding: {encoding}' },
  blocks: {
    sv: 'Ingen sådan fil skapas förrän det här är rättat',
    en: 'No such file is made before this is put right',
  },
  mind: { sv: 'Bra att veta om filen', en: 'Good to know of the file' },
  ofLines: { sv: 'Rad {first}', en: 'Line {first}' },
  ofMoreLines: { sv: 'Rad {first} och {more} till', en: 'Line {first} and {more} more' },
} satisfies Record<string, Text>;

export const faultTexts = {
  code: {
    sv: 'Koden finns inte i PAXml-standarden. Använd UTLÄGG eller LT1–LT9.',
    en: 'The code is not one of the PAXml standard. Use UTLÄGG or LT1–LT9.',
  },
  account: { sv: 'Skriv ett kontonummer, fyra till sex siffror.', en: 'Type an account number, four to six digits.' },
  series: { sv: 'Skriv en till tre stora bokstäver eller siffror.', en: 'Type one to three capitals or digits.' },
  dimension: { sv: 'Skriv ett tal från 1 till 99.', en: 'Type a number from 1 to 99.' },
  name: { sv: 'Ge dimensionen ett namn.', en: 'Give the dimension a name.' },
  departments: {
    sv: 'Skriv en avdelning per rad, ett likhetstecken och en kod på högst tio tecken. Ingen avdelning två gånger.',
    en: 'Type one department a line, an equals sign and a code of ten characters at most. No department twice.',
  },
} satisfies Record<string, Text>;

export const formatNames: Readonly<Record<(typeof fileFormats)[number], Text>> = {
  paxml: { sv: 'PAXml', en: 'PAXml' },
  csv: { sv: 'CSV', en: 'CSV' },
  xlsx: { sv: 'Excel', en: 'Excel' },
  sie: { sv: 'SIE 4I', en: 'SIE 4I' },
};

export const codeFieldNames: Readonly<Record<(typeof codeFields)[number], Text>> = {
  lonkod: { sv: 'Lönekod (lonkod)', en: 'Pay code (lonkod)' },
  lonart: { sv: 'Löneart (lonart)', en: 'Pay type (lonart)' },
  kontonr: { sv: 'Bokföringskonto (kontonr)', en: 'Account (kontonr)' },
  varugrupp: { sv: 'Varugrupp (varugrupp)', en: 'Goods group (varugrupp)' },
};

export const signNames: Readonly<Record<(typeof signRules)[number], Text>> = {
  'own-code': { sv: 'Plusbelopp under en egen kod', en: 'Positive, under a code of its own' },
  minus: { sv: 'Minusbelopp under förmånens kod', en: 'Negative, under the benefit’s code' },
};

export const identifierNames: Readonly<Record<(typeof identifiers)[number], Text>> = {
  number: { sv: 'Anställningsnummer', en: 'Employee number' },
  personnummer: { sv: 'Personnummer', en: 'Personnummer' },
  both: { sv: 'Båda', en: 'Both' },
};

export const dialectNames = {
  sv: { sv: 'Svenska: semikolon och decimalkomma', en: 'Swedish: semicolons and decimal commas' },
  en: { sv: 'Engelska: komma och decimalpunkt', en: 'English: commas and decimal points' },
} satisfies Record<string, Text>;

export const encodingNames = {
  'iso-8859-1': { sv: 'ISO-8859-1', en: 'ISO-8859-1' },
  'utf-8': { sv: 'UTF-8', en: 'UTF-8' },
} satisfies Record<string, Text>;
