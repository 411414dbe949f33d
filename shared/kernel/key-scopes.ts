import type { Text } from './language.ts';

/** What a company's key can be good for: one closed list. A key has what it was made with, for as long as it lasts. */
export const keyScopes = ['people.read'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** What a person reads who makes a key: what the scope is called, and what whoever holds the key gets by it. */
export const scopeTexts: Readonly<Record<KeyScope, Readonly<{ name: Text; gives: Text }>>> = {
  'people.read': {
    name: { sv: 'Läsa medarbetare', en: 'Read people' },
    gives: {
      sv: 'Namn, id och anställningstid för alla medarbetare. Inga personnummer och inga utlägg.',
      en: 'Name, id and period of employment of everybody at the company. No personnummer and no claims.',
    },
  },
};
