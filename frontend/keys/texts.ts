import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Krypteringsnycklar', en: 'Encryption keys' },
  lead: {
    sv: 'Känsliga uppgifter ligger krypterade. Tre lager nycklar skyddar dem, och varje nyckel byts ut minst var 90:e dag. Ingen behöver göra något, och ingen märker av bytet.',
    en: 'Sensitive details are stored encrypted. Three layers of keys guard them, and each key is replaced at least every 90 days. Nobody has to do anything, and nobody notices.',
  },
  layers: { sv: 'Tre lager', en: 'Three layers' },
  vault: { sv: 'Valvets nyckel', en: 'The vault’s key' },
  vaultGuards: {
    sv: 'Lämnar aldrig nyckelvalvet. Skyddar alla företags nycklar.',
    en: 'Never leaves the key vault. Guards the keys of all companies.',
  },
  company: { sv: 'Ert företags nyckel', en: 'Your company’s key' },
  companyGuards: {
    sv: 'Skyddar nycklarna till era medarbetares uppgifter, och inga andras.',
    en: 'Guards the keys to your employees’ details, and nobody else’s.',
  },
  people: { sv: 'Medarbetarnas nycklar', en: 'Your employees’ keys' },
  peopleGuards: {
    sv: 'En för var och en. Raderas nyckeln går uppgifterna inte att läsa, inte heller i säkerhetskopior.',
    en: 'One for each person. Once the key is deleted, the details cannot be read, in backups either.',
  },
  age: { sv: '{days} dagar gammal', en: '{days} days old' },
  ageOne: { sv: '1 dag gammal', en: '1 day old' },
  ageToday: { sv: 'Ny i dag', en: 'New today' },
  oldest: { sv: 'Äldsta nyckeln', en: 'Oldest key' },
  made: { sv: 'Skapad', en: 'Made' },
  due: { sv: 'Byts senast', en: 'Replaced by' },
  overdue: { sv: 'Byts i natt', en: 'Replaced tonight' },
  version: { sv: 'Version', en: 'Version' },
  withKeys: { sv: 'Personer med nyckel', en: 'People with a key' },
  older: { sv: 'Äldre versioner kvar', en: 'Older versions kept' },
  olderWhy: {
    sv: 'Äldre versioner tas bort när varken databasen eller någon sparad säkerhetskopia behöver dem.',
    en: 'Older versions are removed when neither the database nor any backup that is kept needs them.',
  },
  noVault: { sv: 'Visas efter den första nattliga kontrollen.', en: 'Shown after the first nightly check.' },
  empty: { sv: 'Inget är krypterat än', en: 'Nothing is encrypted yet' },
  emptyLead: {
    sv: 'Nycklarna skapas när den första känsliga uppgiften sparas, till exempel med ert första utlägg.',
    en: 'The keys are made when the first sensitive detail is saved, with your first claim for instance.',
  },
  running: { sv: 'Ett byte pågår', en: 'A replacement is under way' },
  runningCompany: { sv: 'Företagets nyckel byts', en: 'The company’s key is being replaced' },
  runningPerson: { sv: 'Medarbetarnas nycklar byts', en: 'Employees’ keys are being replaced' },
  progress: { sv: '{percent} klart', en: '{percent} done' },
  pass: { sv: 'Genomgång {pass}', en: 'Pass {pass}' },
  waits: {
    sv: 'Väntar några minuter tills ingen använder de gamla nycklarna',
    en: 'Waiting a few minutes until nobody uses the old keys',
  },
  began: { sv: 'Började {at}', en: 'Began {at}' },
  lastFinished: { sv: 'Senaste bytet blev klart {at}.', en: 'The last replacement was finished on {at}.' },
} satisfies Record<string, Text>;
