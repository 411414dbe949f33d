import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  sortedBy: { sv: 'Sortera efter', en: 'Sort by' },
  filters: { sv: 'Filter', en: 'Filters' },
  saved: { sv: 'Sparade filter', en: 'Saved filters' },
  save: { sv: 'Spara filtret', en: 'Save the filter' },
  name: { sv: 'Namn på filtret', en: 'Name of the filter' },
  nameHint: {
    sv: 'Till exempel ”Väntar längst”. Bara du ser det.',
    en: 'For example “Longest waiting”. Only you see it.',
  },
  nameWanted: { sv: 'Ge filtret ett namn.', en: 'Give the filter a name.' },
  saveIt: { sv: 'Spara', en: 'Save' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  kept: { sv: 'Filtret är sparat.', en: 'The filter is saved.' },
  remove: { sv: 'Ta bort filtret {name}', en: 'Remove the filter {name}' },
  removed: { sv: 'Filtret är borttaget.', en: 'The filter is removed.' },
  searchLeft: {
    sv: 'Sökord sparas aldrig: de kan säga något om någon.',
    en: 'Words of a search are never saved: they can say something about somebody.',
  },
  export: { sv: 'Exportera', en: 'Export' },
  exportLead: {
    sv: 'Filen har alla rader i listan, i samma urval och ordning. Sökord räknas inte in. Att du exporterar antecknas i loggen.',
    en: 'The file has every row of the list, narrowed and sorted as it is. Words of a search are left aside. That you export is recorded in the log.',
  },
  asXlsx: { sv: 'Excel (XLSX)', en: 'Excel (XLSX)' },
  asCsv: { sv: 'Textfil (CSV)', en: 'Text file (CSV)' },
  more: { sv: 'Visa fler', en: 'Show more' },
  clear: { sv: 'Visa alla', en: 'Show all' },
} satisfies Record<string, Text>;
