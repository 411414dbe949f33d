import type { Section } from './control.ts';

export const hosting: Section = {
  name: 'hosting',
  title: { sv: 'Var tjänsten finns', en: 'Where the service is' },
  controls: [
    {
      id: 'azure',
      title: { sv: 'Drift i Microsoft Azure', en: 'Hosted at Microsoft Azure' },
      text: {
        sv: 'Beräkning, databas, filer, köer och nycklar är förvaltade tjänster i Azure. Vi sköter inga egna servrar.',
        en: 'Computing, database, files, queues and keys are managed services of Azure. We run no servers of our own.',
      },
      needs: ['deployment:managed', 'register:azure'],
      accountable: 'operations',
    },
    {
      id: 'backup-place',
      title: { sv: 'Säkerhetskopior hos en annan leverantör', en: 'Backups at another provider' },
      text: {
        sv: 'Säkerhetskopior av databas och filer, och det som bevisar att loggen inte har ändrats, ligger i Amazon S3 inom EU: hos ett annat bolag än driften.',
        en: 'Backups of database and files, and what proves that the log was not changed, lie in Amazon S3 within the EU: with another company than the service itself.',
      },
      needs: ['s3-in-eu', 'backup-place', 'log-sealed', 'release-tests'],
      accountable: 'operations',
    },
    {
      id: 'eu-only',
      title: { sv: 'Bara inom EU', en: 'Within the EU alone' },
      text: {
        sv: 'Kunders uppgifter lämnar inte EU/EES. Det gäller också AI-modeller: kan en fråga hamna utanför EU stängs modellen av. En leverantör utanför EES får inga kunders uppgifter.',
        en: 'Customers’ data does not leave the EU/EEA. This holds for AI models too: where a question could end up outside the EU, the model is switched off. A vendor outside the EEA gets no customers’ data.',
      },
      needs: ['model-in-eu', 's3-in-eu', 'register:all', 'release-tests', 'deployment:eu-only'],
      accountable: 'operations',
    },
    {
      id: 'certificates',
      title: { sv: 'Leverantörernas certifieringar', en: 'Certifications of the providers' },
      text: {
        sv: 'Microsoft och Amazon är certifierade av utomstående, bland annat enligt ISO 27001 och SOC 2. Intygen är deras: de säger inget om oss, och vi visar dem först när vi har gått igenom dem.',
        en: 'Microsoft and Amazon are certified by outsiders, to ISO 27001 and SOC 2 among others. The certificates are theirs: they say nothing of us, and we count them once we have gone through them.',
      },
      needs: ['doc:provider-certificates'],
      accountable: 'founder',
    },
  ],
};
