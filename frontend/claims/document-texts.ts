import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Utöver kvittot', en: 'Besides the receipt' },
  lead: {
    sv: 'Förmånen kräver det här. Ingen maskin läser det; en person tittar.',
    en: 'The benefit asks for this. No machine reads it; a person looks.',
  },
  add: { sv: 'Lägg till', en: 'Add' },
  addNamed: { sv: 'Lägg till {name}', en: 'Add {name}' },
  there: { sv: 'Finns med', en: 'Is here' },
  open: { sv: 'Öppna', en: 'Open' },
  openNamed: { sv: 'Öppna {name} i en ny flik', en: 'Open {name} in a new tab' },
  remove: { sv: 'Ta bort {name}', en: 'Remove {name}' },
} satisfies Record<string, Text>;
