import type { Section } from './control.ts';

export const inTransit: Section = {
  name: 'in-transit',
  title: { sv: 'När uppgifter färdas', en: 'Data in transit' },
  controls: [
    {
      id: 'network',
      title: { sv: 'Slutet nät', en: 'A closed network' },
      text: {
        sv: 'Databasen går bara att nå från tjänstens eget nät. Den har ingen adress på internet, och port 5432 är stängd utifrån.',
        en: 'The database can be reached from the service’s own network alone. It has no address on the Internet, and port 5432 is closed from outside.',
      },
      needs: ['deployment:database-private'],
      accountable: 'operations',
    },
    {
      id: 'database-tls',
      title: { sv: 'TLS till databasen', en: 'TLS to the database' },
      text: {
        sv: 'Varje anslutning till databasen är krypterad, och serverns certifikat och namn kontrolleras. Ett fel certifikat ger ingen anslutning.',
        en: 'Every connection to the database is encrypted, and the server’s certificate and name are verified. A wrong certificate gives no connection.',
      },
      needs: ['database-over-tls', 'release-tests'],
      accountable: 'engineering',
    },
    {
      id: 'https',
      title: { sv: 'HTTPS överallt', en: 'HTTPS everywhere' },
      text: {
        sv: 'All trafik till tjänsten krypteras, och webbläsare uppmanas att aldrig försöka på annat sätt.',
        en: 'All traffic to the service is encrypted, and browsers are told never to try another way.',
      },
      needs: ['address-over-https', 'strict-transport', 'release-tests'],
      accountable: 'engineering',
    },
    {
      id: 'cookies',
      title: { sv: 'Kakor som bara vi läser', en: 'Cookies that only we read' },
      text: {
        sv: 'Alla kakor är HttpOnly, Secure och SameSite=Strict och hör till just den här adressen. Inga kakor mäter eller spårar, och skript kan inte läsa någon.',
        en: 'All cookies are HttpOnly, Secure and SameSite=Strict and belong to this one address. None measures or tracks, and no script can read any.',
      },
      needs: ['cookies-closed', 'release-tests'],
      accountable: 'engineering',
    },
  ],
};
