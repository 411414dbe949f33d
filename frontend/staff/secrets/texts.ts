import type { Text } from '../../../shared/kernel/language.ts';
import type { WatchedSecret } from '../../../shared/trust/secrets/contract.ts';

export const texts = {
  title: { sv: 'Hemligheter och certifikat', en: 'Secrets and certificates' },
  lead: {
    sv: 'Det som driftsättningen använder för att visa vem den är. Namn och åldrar, aldrig värden. Inget får bli äldre än {most} dagar; {warn} dagar före slutet ska det bytas.',
    en: 'What the deployment shows who it is with. Names and ages, never values. Nothing may be older than {most} days; {warn} days before its end it is to be replaced.',
  },
  none: { sv: 'Inga hemligheter är inställda.', en: 'No secrets are set.' },
  name: { sv: 'Inställning', en: 'Setting' },
  kind: { sv: 'Slag', en: 'Kind' },
  state: { sv: 'Läge', en: 'State' },
  age: { sv: 'Ålder', en: 'Age' },
  oneDay: { sv: '1 dag', en: '1 day' },
  days: { sv: '{days} dagar', en: '{days} days' },
  due: { sv: 'Byts senast', en: 'Replace by' },
  ends: { sv: 'Slutar gälla', en: 'Expires' },
} as const satisfies Record<string, Text>;

export const kinds: Readonly<Record<WatchedSecret['kind'], Text>> = {
  secret: { sv: 'Hemlighet', en: 'Secret' },
  certificate: { sv: 'Certifikat', en: 'Certificate' },
  key: { sv: 'Nyckel', en: 'Key' },
};

export const states: Readonly<Record<WatchedSecret['state'], Text>> = {
  fine: { sv: 'Gäller', en: 'Good' },
  'expires-soon': { sv: 'Går snart ut', en: 'Expires soon' },
  expired: { sv: 'Har gått ut', en: 'Expired' },
  'too-old': { sv: 'För gammal', en: 'Too old' },
  unusable: { sv: 'Går inte att använda', en: 'Cannot be used' },
};
