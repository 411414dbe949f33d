import type { Text } from '../../kernel/language.ts';

/** What anybody can ask of us without being signed in. */
export const kindsAsked = [
  'question',
  'access',
  'correction',
  'erasure',
  'objection',
  'incident-plan',
  'security',
] as const;
export type AskedKind = (typeof kindsAsked)[number];

export const kindWordsAsked = {
  question: { sv: 'En fråga', en: 'A question' },
  access: { sv: 'Få veta vilka uppgifter ni har om mig', en: 'Know which data you have about me' },
  correction: { sv: 'Rätta mina uppgifter', en: 'Correct my data' },
  erasure: { sv: 'Radera mina uppgifter', en: 'Erase my data' },
  objection: { sv: 'Invända eller begränsa', en: 'Object or restrict' },
  'incident-plan': { sv: 'Incidentplanen', en: 'The incident plan' },
  security: { sv: 'Något om säkerheten', en: 'Something about security' },
} as const satisfies Record<AskedKind, Text>;
