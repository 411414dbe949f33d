import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Företaget', en: 'Company' },
  lead: {
    sv: 'Det som gäller hela företaget och som HR sköter.',
    en: 'What concerns the whole company, and is HR’s to look after.',
  },
  none: { sv: 'Här finns inget för dig', en: 'There is nothing here for you' },
  noneLead: { sv: 'Det här sköts av HR på ditt företag.', en: 'HR at your company looks after this.' },
  keys: { sv: 'Nycklar', en: 'Keys' },
  keysLead: {
    sv: 'Vad som skyddar känsliga uppgifter, och när det byts ut.',
    en: 'What guards sensitive details, and when it is replaced.',
  },
} satisfies Record<string, Text>;
