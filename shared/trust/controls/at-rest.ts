import type { Section } from './control.ts';

export const atRest: Section = {
  name: 'at-rest',
  title: { sv: 'När uppgifter ligger stilla', en: 'Data at rest' },
  controls: [
    {
      id: 'disk-encryption',
      title: { sv: 'Krypterad lagring', en: 'Encrypted storage' },
      text: {
        sv: 'Diskarna under databasen och filerna är krypterade med AES-256 av Azure, med nycklar som plattformen sköter.',
        en: 'The disks under the database and the files are encrypted with AES-256 by Azure, with keys that the platform takes care of.',
      },
      needs: ['deployment:disks-encrypted'],
      accountable: 'operations',
    },
    {
      id: 'backups',
      title: { sv: 'Säkerhetskopia varje natt', en: 'A backup every night' },
      text: {
        sv: 'En kopia görs varje natt, krypteras i S3 och ligger kvar i sju dagar, låst i sex av dem; den är borta inom nio. Varje kopia återställs på prov: en kopia som ingen har provat räknas inte.',
        en: 'A copy is made every night, encrypted in S3 and kept for seven days, six of them locked; it is gone within nine. Each is restored as a drill: a backup that nobody has tried does not count.',
      },
      needs: ['backup-runs', 'backup-place', 'restore-drill', 'release-tests'],
      accountable: 'operations',
    },
    {
      id: 'field-encryption',
      title: { sv: 'Känsliga fält förseglas var för sig', en: 'Sensitive fields are sealed one by one' },
      text: {
        sv: 'Personnummer, bankuppgifter, privata kontaktvägar och sådant som kan avslöja hälsa krypteras med AES-GCM innan de når databasen, med en nyckel för varje person under en nyckel i Key Vault.',
        en: 'Personnummer, bank details, private contacts and what can reveal health are encrypted with AES-GCM before they reach the database, with a key for each person under a key in Key Vault.',
      },
      needs: ['fields-sealed', 'release-tests'],
      accountable: 'engineering',
    },
  ],
};
