import type { OwnSession } from '../../shared/people/identity/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { texts as menu } from '../session/texts.ts';

export const texts = {
  title: menu.sessions,
  lead: {
    sv: 'Känner du inte igen en inloggning, avsluta den och berätta för din HR-avdelning.',
    en: 'If you do not recognise one of these, end it and tell your HR department.',
  },
  here: { sv: 'Den här webbläsaren', en: 'This browser' },
  started: { sv: 'Inloggad', en: 'Signed in' },
  seen: { sv: 'Senast använd', en: 'Last used' },
  ends: { sv: 'Avslutas senast', en: 'Ends by' },
  way: { sv: 'Inloggning', en: 'Signed in with' },
  end: { sv: 'Avsluta', en: 'End' },
  endNamed: { sv: 'Avsluta inloggningen i {device}', en: 'End the session in {device}' },
  endOthers: { sv: 'Avsluta alla andra', en: 'End all others' },
  ended: { sv: 'Inloggningen är avslutad.', en: 'The session has ended.' },
  endedOthers: { sv: 'Du är utloggad överallt utom här.', en: 'You are signed out everywhere but here.' },
  alone: { sv: 'Du är inte inloggad någon annanstans.', en: 'You are signed in nowhere else.' },
  deviceOn: { sv: '{browser} på {system}', en: '{browser} on {system}' },
  unknownDevice: { sv: 'Okänd enhet', en: 'Unknown device' },
  unknownBrowser: { sv: 'Okänd webbläsare', en: 'Unknown browser' },
} satisfies Record<string, Text>;

export const ways: Readonly<Record<OwnSession['way'], Text>> = {
  'work-account': { sv: 'Arbetskonto', en: 'Work account' },
  bankid: { sv: 'BankID', en: 'BankID' },
};

/** Names of products, the same in every language. */
export const browserNames: Readonly<Record<NonNullable<OwnSession['device']['browser']>, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  opera: 'Opera',
  safari: 'Safari',
  samsung: 'Samsung Internet',
};
export const systemNames: Readonly<Record<NonNullable<OwnSession['device']['system']>, string>> = {
  android: 'Android',
  chromeos: 'ChromeOS',
  ios: 'iOS',
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
};
