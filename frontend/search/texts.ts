import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  label: { sv: 'Sök på det som står på kvitton', en: 'Search what stands on receipts' },
  example: { sv: 'Ord eller säljare', en: 'Words or vendor' },
  search: { sv: 'Sök', en: 'Search' },
  clear: { sv: 'Töm sökningen', en: 'Clear the search' },
  one: { sv: '1 utlägg hittades', en: '1 claim found' },
  many: { sv: '{count} utlägg hittades', en: '{count} claims found' },
  more: { sv: 'Fler än {count} utlägg hittades', en: 'More than {count} claims found' },
  next: { sv: 'Visa fler', en: 'Show more' },
  none: { sv: 'Inget utlägg har alla orden', en: 'No claim has all the words' },
  noneLead: {
    sv: 'Skriv hela ord, så som de står på kvittot. Stora bokstäver, prickar och ringar spelar ingen roll.',
    en: 'Type whole words as they stand on the receipt. Capitals and accents make no difference.',
  },
  tabOnly: { sv: 'Sökningen gäller läget som är valt ovanför.', en: 'The search looks in the state chosen above.' },
} satisfies Record<string, Text>;
