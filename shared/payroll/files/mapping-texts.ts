import type { Text } from '../../kernel/language.ts';

/** Why a mapping cannot be kept. */
export const mappingTexts = {
  code: {
    sv: 'Koden finns inte i PAXml-standarden. Använd UTLÄGG, FÖRSKOTT, RESERS, BONUS, PROVISION eller LT1–LT9.',
    en: 'The code is not one of the PAXml standard. Use UTLÄGG, FÖRSKOTT, RESERS, BONUS, PROVISION or LT1–LT9.',
  },
  category: { sv: 'Förmånen finns inte.', en: 'There is no such benefit.' },
} as const satisfies Record<string, Text>;
