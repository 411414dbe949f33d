import type { Section } from './control.ts';

export const rights: Section = {
  name: 'rights',
  title: { sv: 'Dina rättigheter', en: 'Your rights' },
  controls: [
    {
      id: 'requests',
      title: { sv: 'Svar inom 30 dagar', en: 'Answers within 30 days' },
      text: {
        sv: 'Begäranden om tillgång, rättelse, radering, begränsning, invändning och flytt tas emot i appen, här på sidan och med e-post. Klockan syns, den som svarar påminns, och svaret kommer inom 30 dagar eller en månad, det som är kortast.',
        en: 'Requests for access, correction, erasure, restriction, objection and portability are taken in the app, on this site and by mail. The clock is visible, whoever answers is reminded, and the answer comes within 30 days or a month, whichever is shorter.',
      },
      needs: ['requests-in-time', 'release-tests'],
      accountable: 'founder',
    },
    {
      id: 'privacy-policy',
      title: { sv: 'Integritetspolicy', en: 'Privacy policy' },
      text: {
        sv: 'Integritetspolicyn finns på den här sidan, på svenska och engelska, och säger vilka uppgifter som behandlas, varför, hur länge och av vem.',
        en: 'The privacy policy is on this site, in Swedish and English, and says which data is processed, why, for how long and by whom.',
      },
      needs: ['release-tests', 'doc:privacy-policy'],
      accountable: 'founder',
    },
  ],
};
