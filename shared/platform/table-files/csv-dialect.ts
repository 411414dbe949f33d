import type { Language } from '../../kernel/language.ts';

/** How CSV is written where a language is spoken: a Swedish Excel reads a comma as the decimal mark, and splits at semicolons. */
export const csvDialect = {
  sv: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
} as const satisfies Record<Language, { delimiter: string; decimal: string }>;
