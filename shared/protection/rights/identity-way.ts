import type { Text } from '../../kernel/language.ts';

/**
 * How it was made sure who asks (Art. 12(6)). It is told by the way alone: no copy of a document is taken or kept, which would be more data
 * than the purpose needs (Art. 5(1)(c); EDPB Guidelines 01/2022, no. 73–79).
 */
export const identityWays = {
  session: { sv: 'Inloggad i appen', en: 'Signed in to the app' },
  'in-person': { sv: 'Personen var här och är känd', en: 'The person was here and is known' },
  'document-seen': { sv: 'Legitimation visades upp', en: 'A proof of identity was shown' },
  'call-back': {
    sv: 'Uppringd på ett nummer som vi redan hade',
    en: 'Called back on a number that we already had',
  },
  'known-address': {
    sv: 'Skrev från en adress som vi redan hade, och svarade på den',
    en: 'Wrote from an address that we already had, and answered at it',
  },
  'signed-electronically': { sv: 'Skrev under med e-legitimation', en: 'Signed with an electronic identification' },
} as const satisfies Record<string, Text>;

export type IdentityWay = keyof typeof identityWays;

/** The ways that HR can say. */
export const waysOfHr = Object.keys(identityWays).filter((way) => way !== 'session') as [
  Exclude<IdentityWay, 'session'>,
  ...Exclude<IdentityWay, 'session'>[],
];
