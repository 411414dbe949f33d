import type { Text } from './language.ts';

/** What a company's key can be good for: one closed list. A key has what it was made with, for as long as it lasts. */
export const keyScopes = ['people.read', 'people.personnummer', 'payroll.read', 'payroll.confirm'] as const;
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
  'people.personnummer': {
    name: { sv: 'Läsa personnummer', en: 'Read personnummer' },
    gives: {
      sv: 'Personnumret för var och en som finns i en lönekörning, när lönesystemet hämtar dem. Varje läsning loggas.',
      en: 'The personnummer of everybody in a payroll run, when the payroll system fetches them. Each reading is recorded.',
    },
  },
  'payroll.read': {
    name: { sv: 'Läsa lönekörningar', en: 'Read payroll runs' },
    gives: {
      sv: 'Låsta lönekörningar med alla rader: belopp, namn, anställningsnummer och löneart. Inga personnummer och inga kvitton.',
      en: 'Locked payroll runs with all their lines: amounts, names, employee numbers and pay codes. No personnummer and no receipts.',
    },
  },
  'payroll.confirm': {
    name: { sv: 'Bekräfta löneutbetalningar', en: 'Confirm payroll payments' },
    gives: {
      sv: 'Kvittera en låst lönekörning, bekräfta att rader är utbetalda och avvisa rader med en orsak.',
      en: 'Acknowledge a locked payroll run, confirm that lines were paid, and reject lines with a reason.',
    },
  },
};
