import type { Section } from './control.ts';

export const product: Section = {
  name: 'product',
  title: { sv: 'Hur tjänsten byggs', en: 'How the service is built' },
  controls: [
    {
      id: 'source-access',
      title: { sv: 'Källkoden är stängd för andra', en: 'The source is closed to others' },
      text: {
        sv: 'Bara namngivna personer kommer åt koden på GitHub, och bara med inloggning i två steg.',
        en: 'Named people alone reach the code on GitHub, and only with two-step sign-in.',
      },
      needs: ['repository:members-only', 'repository:two-factor'],
      accountable: 'engineering',
    },
    {
      id: 'version-control',
      title: { sv: 'Varje ändring är spårbar', en: 'Every change can be traced' },
      text: {
        sv: 'Ändringar görs på egna grenar, granskas och tas in först när alla prov har gått igenom. Det som driftsätts bär namnet på sin version.',
        en: 'Changes are made on branches of their own, reviewed, and taken in once all tests have passed. What is deployed bears the name of its version.',
      },
      needs: ['repository:protected-branch', 'repository:tests-required'],
      accountable: 'engineering',
    },
    {
      id: 'environments',
      title: { sv: 'Skilda miljöer', en: 'Separate environments' },
      text: {
        sv: 'Utveckling och test är skilda från produktion och delar inga hemligheter med den. Inställningar som bara hör hemma på en enda dator vägras i de andra.',
        en: 'Development and staging are apart from production and share no secrets with it. Settings that belong on one machine alone are refused in the others.',
      },
      needs: ['release-tests', 'deployment:apart'],
      accountable: 'operations',
    },
    {
      id: 'test-data',
      title: { sv: 'Påhittade testdata', en: 'Made-up test data' },
      text: {
        sv: 'Test och utveckling använder påhittade uppgifter som görs ur samma katalog som skyddar de riktiga. Ingen riktig medarbetare finns i dem.',
        en: 'Tests and development use made-up data, made from the same catalogue that guards the real. No real employee is in it.',
      },
      needs: ['release-tests', 'doc:test-data'],
      accountable: 'engineering',
    },
    {
      id: 'stack',
      title: { sv: 'Teknik som underhålls', en: 'Technology that is looked after' },
      text: {
        sv: 'Tjänsten kör på versioner av Node och PostgreSQL som får säkerhetsrättningar, i Azures förvaltade tjänster.',
        en: 'The service runs on versions of Node and PostgreSQL that get security fixes, in managed services of Azure.',
      },
      needs: ['node-cared-for', 'postgres-cared-for', 'deployment:managed'],
      accountable: 'engineering',
    },
    {
      id: 'dependencies',
      title: { sv: 'Paket granskas', en: 'Packages are vetted' },
      text: {
        sv: 'Ett paket tas in efter granskning, låses till en exakt version med kontrollsumma, och de som får hålla SDK:er är få. Kända svagheter larmar.',
        en: 'A package is taken in after a review, held to an exact version with a checksum, and few places may use an SDK. Known weaknesses raise an alert.',
      },
      needs: ['release-tests', 'repository:weakness-alerts'],
      accountable: 'engineering',
    },
  ],
};
