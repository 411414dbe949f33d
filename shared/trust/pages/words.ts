import type { Text } from '../../kernel/language.ts';
import type { PageName } from '../addresses.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';

export const pageTitles = {
  center: { sv: 'Trygghetscenter', en: 'Trust center' },
  privacy: { sv: 'Integritetspolicy', en: 'Privacy policy' },
  terms: { sv: 'Villkor', en: 'Terms' },
  'sub-processors': { sv: 'Underbiträden', en: 'Sub-processors' },
  accessibility: { sv: 'Tillgänglighet', en: 'Accessibility' },
  history: { sv: 'Ändringar', en: 'Changes' },
  audit: { sv: 'Loggens bevis', en: 'Proof of the log' },
  incident: { sv: 'Incidenter', en: 'Incidents' },
  contact: { sv: 'Kontakt och begäran', en: 'Contact and requests' },
} as const satisfies Record<PageName, Text>;

export const kindWords = {
  measured: { sv: 'Uppmätt', en: 'Measured' },
  configured: { sv: 'Konfigurerat', en: 'Configured' },
  documented: { sv: 'Dokumenterat', en: 'Documented' },
} as const satisfies Record<EvidenceKind, Text>;

export const words = {
  skip: { sv: 'Till innehållet', en: 'To the content' },
  signIn: { sv: 'Logga in', en: 'Sign in' },
  pages: { sv: 'Trygghetscentrets sidor', en: 'Pages of the trust center' },
  sections: { sv: 'Avsnitt', en: 'Sections' },
  otherLanguage: { sv: 'English', en: 'Svenska' },
  weakness: { sv: 'Rapportera en sårbarhet', en: 'Report a weakness' },
  lead: {
    sv: 'Varje rad på den här sidan räknas fram ur det som går att kontrollera: det som körs, det som är inställt och det som är granskat. Ingen skriver in ett läge för hand. Det vi inte kan se säger vi att vi inte har sett.',
    en: 'Every row on this page is computed from what can be checked: what runs, how it is set up, and what was reviewed. Nobody types a status. What we cannot see, we say that we have not seen.',
  },
  checkedAt: { sv: 'Kontrollerat', en: 'Checked' },
  release: { sv: 'Version', en: 'Release' },
  count: { sv: 'kontroller', en: 'controls' },
  howChecked: { sv: 'Så kontrollerades det', en: 'How it was checked' },
  accountable: { sv: 'Ansvarig:', en: 'Accountable:' },
  lastSeen: { sv: 'Senast sett', en: 'Last seen' },
  notSeen: { sv: 'Aldrig sett här', en: 'Never seen here' },
  statusKey: { sv: 'Vad lägena betyder', en: 'What the statuses mean' },
  kindKey: { sv: 'Tre slags bevis', en: 'Three kinds of evidence' },
  measuredMeans: {
    sv: 'Uppmätt: en siffra ur det som körs, ur en körning eller ur versionens egna prov.',
    en: 'Measured: a figure of what runs, of a run, or of the release’s own tests.',
  },
  configuredMeans: {
    sv: 'Konfigurerat: så som infrastruktur och kodförråd var inställda när någon läste av det.',
    en: 'Configured: how infrastructure and repository were set up when somebody read it.',
  },
  documentedMeans: {
    sv: 'Dokumenterat: en fil med ägare och slutdag, som två personer har gått igenom.',
    en: 'Documented: a file with an owner and an end, which two people have gone through.',
  },
  machines: { sv: 'För maskiner', en: 'For machines' },
  machinesLead: {
    sv: 'Samma uppgifter som data. Revisorer hos våra kunder får dem även som en signerad PDF, av sin HR.',
    en: 'The same as data. Auditors of our customers get it as a signed PDF too, from their HR.',
  },
  yes: { sv: 'Håller', en: 'Holds' },
  no: { sv: 'Håller inte', en: 'Does not hold' },
  unknown: { sv: 'Ej sett', en: 'Not seen' },
  company: {
    sv: 'CLVR Benefits AB, Stockholm. Inte en bank eller ett betalningsföretag.',
    en: 'CLVR Benefits AB, Stockholm. Not a bank or a payment company.',
  },
} as const satisfies Record<string, Text>;
