import type { Section } from './control.ts';

export const subProcessors: Section = {
  name: 'sub-processors',
  title: { sv: 'Underbiträden', en: 'Sub-processors' },
  controls: [
    {
      id: 'aws',
      title: { sv: 'Amazon Web Services', en: 'Amazon Web Services' },
      text: {
        sv: 'Lagrar krypterade säkerhetskopior och låsta bevis, och svarar när ett företag har valt en AI-modell. Bara regioner i EU.',
        en: 'Keeps encrypted backups and locked proofs, and answers where a company has chosen an AI model. Regions of the EU alone.',
      },
      needs: ['register:aws', 's3-in-eu', 'agreement:aws'],
      accountable: 'founder',
    },
    {
      id: 'microsoft',
      title: { sv: 'Microsoft (Azure och Entra ID)', en: 'Microsoft (Azure and Entra ID)' },
      text: {
        sv: 'Driver tjänsten i Azure. Entra ID är arbetsgivarens egen katalog, där medarbetare loggar in; vår personal loggar in i vår.',
        en: 'Hosts the service in Azure. Entra ID is the employer’s own directory, at which employees sign in; our staff sign in at ours.',
      },
      needs: ['register:azure', 'agreement:azure', 'deployment:eu-only'],
      accountable: 'founder',
    },
    {
      id: 'anthropic',
      title: { sv: 'Anthropic (Claude)', en: 'Anthropic (Claude)' },
      text: {
        sv: 'Claude nås bara genom Amazon Bedrock i EU, och bara där ett företag har valt det. Kvittots bild och förmånernas namn skickas; vid bedömning även belopp, dag, säljare, kriterier och utdrag ur policy. Vi lägger inte till något namn, och inget tränar modeller.',
        en: 'Claude is reached through Amazon Bedrock in the EU alone, and only where a company has chosen so. The picture of the receipt and the names of the benefits are sent; for a judgement also amount, day, seller, criteria and excerpts of policy. We add no name, and nothing trains models.',
      },
      needs: ['register:anthropic', 'model-in-eu', 'release-tests', 'agreement:bedrock'],
      accountable: 'founder',
    },
    {
      id: 'posthog',
      title: { sv: 'PostHog', en: 'PostHog' },
      text: {
        sv: 'Statistik över hur tjänsten används, från servern till PostHogs värd i EU: räknare och händelser, aldrig en person, och ingen kaka.',
        en: 'Statistics of how the service is used, from the server to PostHog’s host in the EU: counts and events, never a person, and no cookie.',
      },
      needs: ['register:posthog', 'analytics-without-people', 'release-tests', 'agreement:posthog'],
      accountable: 'founder',
    },
    {
      id: 'close',
      title: { sv: 'Close', en: 'Close' },
      text: {
        sv: 'Våra egna säljkontakter, aldrig kunders medarbetare. Bolaget finns i USA och får ingenting innan grunden för överföringen är nedskriven.',
        en: 'Our own sales contacts, never customers’ employees. The company is in the United States and gets nothing before the basis of the transfer is written down.',
      },
      needs: ['register:close', 'contacts-with-basis', 'release-tests', 'agreement:close'],
      accountable: 'founder',
    },
  ],
};
