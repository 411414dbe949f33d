import type { Text } from '../kernel/language.ts';

/** A sub-processor as the public page shows it. `agreement` is null where its state is not known here. */
export type SubProcessor = Readonly<{
  name: string;
  purpose: Text;
  data: Text;
  region: Text;
  when: Text;
  agreement: 'signed' | 'pending' | 'none' | null;
}>;

/** Those of this release, by the names that the register of recipients has for them: a test holds the two together. */
export const subProcessors: Readonly<Record<string, SubProcessor>> = {
  'Microsoft Azure': {
    name: 'Microsoft (Azure)',
    purpose: {
      sv: 'Drift: beräkning, databas, filer, köer, nycklar och loggar',
      en: 'Hosting: computing, database, files, queues, keys and logs',
    },
    data: { sv: 'Allt som tjänsten håller, krypterat', en: 'All that the service holds, encrypted' },
    region: { sv: 'EU', en: 'EU' },
    when: { sv: 'Alltid', en: 'Always' },
    agreement: null,
  },
  'Amazon Web Services': {
    name: 'Amazon Web Services (S3)',
    purpose: { sv: 'Säkerhetskopior och låsta bevis', en: 'Backups and locked proofs' },
    data: { sv: 'Krypterade kopior; hashar och id:n', en: 'Encrypted copies; hashes and ids' },
    region: { sv: 'EU', en: 'EU' },
    when: { sv: 'Alltid', en: 'Always' },
    agreement: null,
  },
  'Amazon Bedrock': {
    name: 'Amazon Web Services (Bedrock), med modeller av Anthropic (Claude)',
    purpose: { sv: 'Läsa kvitton och bedöma utlägg', en: 'Read receipts and judge claims' },
    data: {
      sv: 'Kvittots bild, förmånernas namn; vid bedömning belopp, dag, säljare, kriterier och utdrag ur policy',
      en: 'The picture of the receipt, names of benefits; for a judgement amount, day, seller, criteria and excerpts of policy',
    },
    region: { sv: 'Bara EU, kontrolleras varje dag', en: 'The EU alone, checked every day' },
    when: { sv: 'När företaget har valt det', en: 'Where the company has chosen it' },
    agreement: null,
  },
  mail: {
    name: 'E-post (SMTP)',
    purpose: { sv: 'Skicka mejl till medarbetare', en: 'Send mail to employees' },
    data: { sv: 'Adress och mejlets text', en: 'Address and the text of the mail' },
    region: { sv: 'EU', en: 'EU' },
    when: { sv: 'Varje mejl', en: 'Every mail' },
    agreement: null,
  },
  PostHog: {
    name: 'PostHog',
    purpose: { sv: 'Statistik och fel', en: 'Statistics and errors' },
    data: { sv: 'Inga personuppgifter', en: 'No personal data' },
    region: { sv: 'EU', en: 'EU' },
    when: { sv: 'Inte ansluten', en: 'Not connected' },
    agreement: null,
  },
  Close: {
    name: 'Close',
    purpose: { sv: 'Våra säljkontakter', en: 'Our sales contacts' },
    data: { sv: 'Aldrig kunders medarbetare', en: 'Never customers’ employees' },
    region: { sv: 'USA', en: 'United States' },
    when: {
      sv: 'Inte ansluten, innan grunden för överföringen är nedskriven',
      en: 'Not connected, before the basis of the transfer is written down',
    },
    agreement: null,
  },
};
