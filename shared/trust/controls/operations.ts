import type { Section } from './control.ts';

export const operations: Section = {
  name: 'operations',
  title: { sv: 'Säkerhet i vardagen', en: 'Security day by day' },
  controls: [
    {
      id: 'access',
      title: { sv: 'Minsta möjliga behörighet', en: 'Least access' },
      text: {
        sv: 'Vår personal ser inget i ett företag utan en åtkomst med skäl, för högst åtta timmar, som företagets HR ser och kan avsluta. Databasen håller företagen isär av sig själv, och ingen roll i tjänsten kan gå förbi det.',
        en: 'Our staff see nothing in a company without an access that has a reason, lasts eight hours at most, and is seen and can be ended by its HR. The database itself keeps companies apart, and no role of the service can pass it.',
      },
      needs: ['staff-access-short', 'rows-kept-apart', 'roles-without-power', 'release-tests', 'doc:staff-access'],
      accountable: 'engineering',
    },
    {
      id: 'secrets',
      title: { sv: 'Hemligheter står i valvet', en: 'Secrets stand in the vault' },
      text: {
        sv: 'Inställningar namnger var en hemlighet finns och håller den aldrig själv; tjänsten läser den ur Key Vault när den startar. I koden finns inga.',
        en: 'Settings name where a secret is and never hold it; the service reads it from Key Vault as it starts. There are none in the code.',
      },
      needs: ['secrets-in-vault', 'release-tests'],
      accountable: 'operations',
    },
    {
      id: 'patching',
      title: { sv: 'Uppdateringar', en: 'Updates' },
      text: {
        sv: 'Operativsystem och databas uppdateras av plattformen. Vi har inga egna avbildningar; vi följer versionerna av Node och PostgreSQL och byter innan de slutar rättas.',
        en: 'Operating system and database are updated by the platform. We keep no images of our own; we follow the versions of Node and PostgreSQL and move on before their fixes end.',
      },
      needs: ['node-cared-for', 'postgres-cared-for', 'deployment:patched'],
      accountable: 'operations',
    },
    {
      id: 'error-monitoring',
      title: { sv: 'Fel upptäcks när de sker', en: 'Errors are seen as they happen' },
      text: {
        sv: 'Oväntade fel skickas till PostHog i EU som koder och platser i koden, utan ord och utan personer.',
        en: 'Unexpected errors are sent to PostHog in the EU as codes and places in the code, without words and without people.',
      },
      needs: ['errors-arrive', 'analytics-without-people', 'release-tests'],
      accountable: 'operations',
    },
    {
      id: 'system-monitoring',
      title: { sv: 'Plattformen övervakas', en: 'The platform is watched' },
      text: {
        sv: 'Misslyckade inloggningar i databasen, nekade anslutningar, nekade valvanrop och ändrade regler larmar, och varje larm har en rutin.',
        en: 'Failed sign-ins at the database, denied connections, denied calls to the vault and changed policies raise alarms, and each alarm has a runbook.',
      },
      needs: ['signals-watched', 'release-tests', 'deployment:alarms'],
      accountable: 'operations',
    },
    {
      id: 'incidents',
      title: { sv: 'Plan för incidenter', en: 'Incident plan' },
      text: {
        sv: 'En incident med personuppgifter har två klockor: kunden får veta utan dröjsmål, och tillsynsmyndigheten inom 72 timmar. Planen lämnas ut på begäran och gås igenom efter större ändringar.',
        en: 'An incident with personal data has two clocks: the customer is told without delay, and the authority within 72 hours. The plan is given on request and gone through after larger changes.',
      },
      needs: ['incidents-in-time', 'release-tests', 'incident-plan-reviewed', 'doc:incident-plan'],
      accountable: 'founder',
    },
  ],
};
