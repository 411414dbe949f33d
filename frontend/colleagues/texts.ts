import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  type: { sv: 'Skriv ett namn.', en: 'Type a name.' },
  nobody: { sv: 'Ingen kollega heter så.', en: 'No colleague has that name.' },
} satisfies Record<string, Text>;
