import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Utlägg', en: 'Claims' },
  noVendor: { sv: 'Utan säljare', en: 'No vendor yet' },
  newClaim: { sv: 'Nytt utlägg', en: 'New claim' },
  more: { sv: 'Visa fler', en: 'Show more' },
  state: { sv: 'Läge', en: 'State' },
  anyState: { sv: 'Alla lägen', en: 'Any state' },
  noneInState: { sv: 'Inga utlägg i det här läget.', en: 'No claims in this state.' },
  newest: { sv: 'Senast påbörjat först', en: 'Latest started first' },
  oldest: { sv: 'Tidigast påbörjat först', en: 'Earliest started first' },
  latestPaid: { sv: 'Senaste betaldag först', en: 'Latest payment first' },
  earliestPaid: { sv: 'Tidigaste betaldag först', en: 'Earliest payment first' },
  highest: { sv: 'Högsta belopp först', en: 'Highest amount first' },
  lowest: { sv: 'Lägsta belopp först', en: 'Lowest amount first' },
  empty: { sv: 'Inga utlägg ännu', en: 'No claims yet' },
  emptyLead: {
    sv: 'Det enda du behöver är ett kvitto. Resten läser vi av och du bekräftar.',
    en: 'All you need is a receipt. We read the rest and you confirm it.',
  },
  stepPhoto: { sv: 'Fota eller släpp kvittot', en: 'Take a photo of the receipt or drop it' },
  stepPhotoMore: {
    sv: 'Bild eller PDF. Hela kvittot ska synas.',
    en: 'A picture or a PDF. The whole receipt should be seen.',
  },
  stepConfirm: { sv: 'Bekräfta det vi läst', en: 'Confirm what we read' },
  stepConfirmMore: {
    sv: 'Säljare, datum, belopp och moms fylls i. Du rättar det som blev fel.',
    en: 'Vendor, date, amount and VAT are filled in. You correct what came out wrong.',
  },
  stepAnswer: { sv: 'Få besked', en: 'Get the answer' },
  stepAnswerMore: {
    sv: 'Det som är tydligt avgörs direkt. Resten tittar en person på.',
    en: 'What is clear is decided at once. A person looks at the rest.',
  },
} satisfies Record<string, Text>;
