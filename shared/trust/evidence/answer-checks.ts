import type { Text } from '../../kernel/language.ts';
import { found, from, notHere, type Check } from './evidence.ts';
import type { Facts } from './facts.ts';

const yes: Text = { sv: 'Ja.', en: 'Yes.' };
const no: Text = { sv: 'Nej.', en: 'No.' };

/** A yes-or-no question that was asked of something outside, and recorded with the time. */
const answer = (of: 'repository' | 'deployment', name: string, how: Text): Check => ({
  kind: 'configured',
  how,
  look: from(
    (facts: Facts) => facts[of],
    ({ at, answers }) => {
      const given = answers[name];
      return given === undefined ? notHere : found(given, at, yes, no);
    },
  ),
});

export const answerChecks = {
  'repository:two-factor': answer('repository', 'two-factor', {
    sv: 'Kodförrådets inställningar: tvåfaktorsinloggning krävs av alla.',
    en: 'The repository’s settings: two-factor sign-in is required of everybody.',
  }),
  'repository:members-only': answer('repository', 'members-only', {
    sv: 'Kodförrådets inställningar: det är stängt för andra än namngivna medlemmar.',
    en: 'The repository’s settings: it is closed to all but named members.',
  }),
  'repository:protected-branch': answer('repository', 'protected-branch', {
    sv: 'Kodförrådets inställningar: huvudgrenen ändras bara genom granskade ändringar.',
    en: 'The repository’s settings: the main branch changes by reviewed changes alone.',
  }),
  'repository:tests-required': answer('repository', 'tests-required', {
    sv: 'Kodförrådets inställningar: testerna måste gå igenom innan en ändring tas in.',
    en: 'The repository’s settings: the tests have to pass before a change is taken in.',
  }),
  'repository:weakness-alerts': answer('repository', 'weakness-alerts', {
    sv: 'Kodförrådets inställningar: kända svagheter i paket larmar.',
    en: 'The repository’s settings: known weaknesses in packages raise an alert.',
  }),
  'deployment:eu-only': answer('deployment', 'eu-only', {
    sv: 'Det som är driftsatt: alla resurser ligger i EU, och regler hindrar andra.',
    en: 'What is deployed: all resources lie in the EU, and policies refuse others.',
  }),
  'deployment:managed': answer('deployment', 'managed', {
    sv: 'Det som är driftsatt: beräkning, databas och filer är Azures förvaltade tjänster.',
    en: 'What is deployed: computing, database and files are managed services of Azure.',
  }),
  'deployment:disks-encrypted': answer('deployment', 'disks-encrypted', {
    sv: 'Det som är driftsatt: databasens och filernas lagring är krypterad (AES-256).',
    en: 'What is deployed: the storage of database and files is encrypted (AES-256).',
  }),
  'deployment:database-private': answer('deployment', 'database-private', {
    sv: 'Det som är driftsatt: databasen har ingen adress på internet.',
    en: 'What is deployed: the database has no address on the Internet.',
  }),
  'deployment:staff-factor': answer('deployment', 'staff-factor', {
    sv: 'Personalens katalog: inloggning utan andra faktor nekas.',
    en: 'The staff’s directory: signing in without a second factor is refused.',
  }),
  'deployment:apart': answer('deployment', 'apart', {
    sv: 'Det som är driftsatt: utveckling, test och produktion delar varken databas, valv eller nät.',
    en: 'What is deployed: development, staging and production share no database, vault or network.',
  }),
  'deployment:patched': answer('deployment', 'patched', {
    sv: 'Det som är driftsatt: plattformens automatiska uppdateringar är på.',
    en: 'What is deployed: the platform’s automatic updates are on.',
  }),
  'deployment:alarms': answer('deployment', 'alarms', {
    sv: 'Det som är driftsatt: larm finns för nekade anslutningar, nekade valvanrop och ändrade regler.',
    en: 'What is deployed: there are alarms for denied connections, denied calls to the vault and changed policies.',
  }),
} as const satisfies Record<string, Check>;
