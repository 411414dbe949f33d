import type { Section } from './control.ts';

export const governance: Section = {
  name: 'governance',
  title: { sv: 'Ordning på uppgifterna', en: 'Governance of data' },
  controls: [
    {
      id: 'records',
      title: { sv: 'Register över behandling', en: 'Records of processing' },
      text: {
        sv: 'Registren enligt artikel 30 skrivs ur koden, där varje kolumn, kö, logg och fråga till en modell säger vad den håller. En ändring som ingen har granskat stoppar versionen.',
        en: 'The records of Article 30 are written from the code, in which every column, queue, log and question to a model says what it holds. A change that nobody has reviewed stops the release.',
      },
      needs: ['release-tests', 'doc:records-of-processing', 'doc:impact-assessment'],
      accountable: 'founder',
    },
    {
      id: 'retention',
      title: { sv: 'Gallring', en: 'Retention' },
      text: {
        sv: 'Varje tabell säger hur länge dess rader behålls och varför. Gallringen går varje natt och lämnar bevis; det som bokföringslagen kräver, eller en tvist håller kvar, sparas.',
        en: 'Every table says for how long its rows are kept, and why. The sweep runs every night and leaves evidence; what bookkeeping law asks for, or a dispute holds, is kept.',
      },
      needs: ['retention-runs', 'release-tests', 'doc:retention-schedule'],
      accountable: 'engineering',
    },
    {
      id: 'agreements',
      title: { sv: 'Avtal med leverantörer', en: 'Agreements with vendors' },
      text: {
        sv: 'Varje leverantör som behandlar personuppgifter har ett biträdesavtal i vårt register, med läge och dag för nästa genomgång. Ett avtal räknas när det är undertecknat.',
        en: 'Each vendor that processes personal data has a processing agreement in our register, with its state and the day of its next review. An agreement counts once it is signed.',
      },
      needs: ['register:all', 'release-tests', 'agreement:all', 'doc:sub-processors'],
      accountable: 'founder',
    },
  ],
};
