import type { Text } from '../../shared/kernel/language.ts';
import type { Scope } from '../../shared/kernel/roles.ts';

export const texts = {
  area: { sv: 'Plattform', en: 'Platform' },
  navigation: { sv: 'Plattformens meny', en: 'Platform menu' },
  signIn: { sv: 'Logga in som CLVR-medarbetare', en: 'Sign in as CLVR staff' },
  signInTitle: { sv: 'För oss som driver plattformen', en: 'For those who run the platform' },
  signInLead: {
    sv: 'Du loggar in med CLVR:s egen katalog och bekräftar i två steg. Arbetar du på ett företag som använder CLVR Benefits loggar du in på den vanliga sidan.',
    en: 'You sign in with CLVR’s own directory and confirm in two steps. If you work at a company that uses CLVR Benefits, sign in on the usual page.',
  },
  toUsual: { sv: 'Till den vanliga inloggningen', en: 'To the usual sign-in' },
  ended: { sv: 'Du är utloggad.', en: 'You are signed out.' },
  glass: { sv: 'Nödkod', en: 'Break-glass code' },
  glassLead: {
    sv: 'Bara när katalogen inte svarar. Koden ger en timme, och alla på CLVR får veta att den användes.',
    en: 'Only when the directory does not answer. The code gives an hour, and everybody at CLVR is told that it was used.',
  },
  glassUse: { sv: 'Använd koden', en: 'Use the code' },
  glassOpen: { sv: 'Session med nödkod', en: 'Break-glass session' },
  signOut: { sv: 'Logga ut', en: 'Sign out' },
  companies: { sv: 'Företag', en: 'Companies' },
  vendors: { sv: 'Leverantörer', en: 'Vendors' },
  secrets: { sv: 'Hemligheter', en: 'Secrets' },
  incidents: { sv: 'Incidenter', en: 'Incidents' },
  none: { sv: 'Inga företag än', en: 'No companies yet' },
  noneLead: { sv: 'Det första läggs upp här.', en: 'The first one is set up here.' },
  search: { sv: 'Sök på namn eller nummer', en: 'Search by name or number' },
  noneNamed: { sv: 'Inget företag heter så', en: 'No company has that name' },
  count: { sv: '{count} företag', en: '{count} companies' },
  countOne: { sv: '1 företag', en: '1 company' },
  name: { sv: 'Namn', en: 'Name' },
  number: { sv: 'Organisationsnummer', en: 'Organisation number' },
  domain: { sv: 'Domän', en: 'Domain' },
  since: { sv: 'Upplagt', en: 'Set up' },
  setUp: { sv: 'Lägg upp företag', en: 'Set up a company' },
  back: { sv: 'Alla företag', en: 'All companies' },
} satisfies Record<string, Text>;

export const scopeNames: Readonly<Record<Scope, Text>> = {
  people: { sv: 'Medarbetare', en: 'People' },
  claims: { sv: 'Utlägg', en: 'Claims' },
  receipts: { sv: 'Kvitton', en: 'Receipts' },
};

export const scopeHints: Readonly<Record<Scope, Text>> = {
  people: { sv: 'Namn, e-post och vilka uppgifter som finns', en: 'Names, e-mail and which details there are' },
  claims: { sv: 'Granskningskön och varje utlägg', en: 'The review queue and each claim' },
  receipts: { sv: 'Bilderna och filerna', en: 'The pictures and files' },
};
