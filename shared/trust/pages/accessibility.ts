import type { Text } from '../../kernel/language.ts';
import type { Part } from './prose.ts';

export const accessibilityLead: Text = {
  sv: 'Hur tillgänglig tjänsten är, vad som brister, och hur du säger till.',
  en: 'How accessible the service is, what is lacking, and how to tell us.',
};

/** What an accessibility statement holds by lag (2018:1937), Implementing Decision (EU) 2018/1523 and lag (2023:254). */
export const accessibility: readonly Part[] = [
  {
    title: { sv: 'Hur väl tjänsten uppfyller kraven', en: 'How well the service conforms' },
    text: [
      {
        sv: 'Tjänsten är byggd för att uppfylla WCAG 2.2 nivå AA, och därmed EN 301 549. Den är delvis förenlig med kraven: det vi vet inte uppfyller dem står nedan.',
        en: 'The service is built to conform to WCAG 2.2 level AA, and so to EN 301 549. It conforms in part: what we know does not conform stands below.',
      },
      {
        sv: 'Lagarna om digital offentlig service (2018:1937) och om tillgänglighet (2023:254) riktar sig till andra slags tjänster. Vi följer dem ändå, eftersom våra kunder kan behöva det.',
        en: 'The Swedish laws on digital public service (2018:1937) and on accessibility (2023:254) are about other kinds of services. We follow them all the same, since our customers may have to.',
      },
    ],
  },
  {
    title: { sv: 'Det som brister', en: 'What is lacking' },
    list: [
      {
        sv: 'Bilder av kvitton är bilder. Den text som maskinen läste finns bredvid, men kan vara ofullständig (WCAG 1.1.1).',
        en: 'Pictures of receipts are pictures. The text that the machine read stands beside them, and may be incomplete (WCAG 1.1.1).',
      },
      {
        sv: 'PDF-filer, också den som revisorer får, är inte taggade. Samma innehåll finns på den här webbplatsen.',
        en: 'PDF files, that for auditors too, are not tagged. The same content is on this site.',
      },
      {
        sv: 'Inloggningen med BankID eller arbetsgivarens katalog sker hos andra, vars tillgänglighet vi inte råder över.',
        en: 'Signing in by BankID or the employer’s directory happens elsewhere, where accessibility is not in our hands.',
      },
    ],
  },
  {
    title: { sv: 'Säg till oss', en: 'Tell us' },
    text: [
      {
        sv: 'Skriv till hello@clvrbenefits.com eller använd formuläret under Kontakt och begäran. Vi svarar inom två veckor och hjälper dig att få det du behöver på annat sätt under tiden.',
        en: 'Write to hello@clvrbenefits.com or use the form under Contact and requests. We answer within two weeks, and help you to get what you need in another way meanwhile.',
      },
    ],
  },
  {
    title: { sv: 'Tillsyn', en: 'Supervision' },
    text: [
      {
        sv: 'Om du inte är nöjd med hur vi svarar kan du vända dig till Myndigheten för digital förvaltning, digg.se, för offentliga aktörer, eller till Post- och telestyrelsen, pts.se.',
        en: 'If you are not content with our answer you can turn to the Swedish Agency for Digital Government, digg.se, for public bodies, or to the Swedish Post and Telecom Authority, pts.se.',
      },
    ],
  },
  {
    title: { sv: 'Hur vi har testat', en: 'How we have tested' },
    text: [
      {
        sv: 'Varje sida prövas automatiskt med axe-core och med tangentbord i varje version, i ljust och mörkt och på telefon. Ingen utomstående granskning har gjorts. Redogörelsen skrevs den 26 november 2026.',
        en: 'Every page is tried automatically with axe-core and by keyboard in each release, light and dark and on a phone. No review by an outsider has been made. This statement was written on 26 November 2026.',
      },
    ],
  },
];
