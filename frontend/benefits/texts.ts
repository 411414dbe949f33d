import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Förmåner', en: 'Benefits' },
  lead: {
    sv: 'Vad företaget erbjuder, i den ordning medarbetarna ser det. Reglerna gäller så snart de är sparade.',
    en: 'What the company offers, in the order employees see it. The rules hold as soon as they are saved.',
  },
  add: { sv: 'Ny förmån', en: 'New benefit' },
  empty: { sv: 'Inga förmåner än', en: 'No benefits yet' },
  emptyLead: {
    sv: 'Skapa den första, så kan medarbetarna skicka in utlägg.',
    en: 'Make the first, and employees can submit claims.',
  },
  open: { sv: 'Öppen', en: 'Open' },
  closed: { sv: 'Stängd', en: 'Closed' },
  wellness: { sv: 'Friskvård', en: 'Wellness' },
  other: { sv: 'Annan förmån', en: 'Other benefit' },
  taxFree: { sv: 'Skattefri', en: 'Tax-free' },
  taxable: { sv: 'Skattepliktig', en: 'Taxable' },
  aYear: { sv: '{amount} per år', en: '{amount} a year' },
  moveUp: { sv: 'Flytta upp {name}', en: 'Move {name} up' },
  moveDown: { sv: 'Flytta ner {name}', en: 'Move {name} down' },
  moved: { sv: '{name} står nu på plats {place} av {count}.', en: '{name} is in place {place} of {count}.' },
  overCap: {
    sv: 'Den skattefria friskvården är tillsammans {sum} per år. Över {cap} blir allt skattepliktigt för den som får så mycket.',
    en: 'Tax-free wellness comes to {sum} a year together. Over {cap} all of it becomes taxable for whoever gets that much.',
  },
} satisfies Record<string, Text>;
