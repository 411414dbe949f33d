import type { Signal } from './signal.ts';

/** What is seen when something that should go by itself does not. */
export const upkeepSignals = {
  'dead-letters': {
    name: { sv: 'Meddelanden som ingen kunde hantera', en: 'Messages that nobody could handle' },
    means: {
      sv: 'Minst ett meddelande har misslyckats fem gånger och ligger stilla tills någon skickar det igen.',
      en: 'At least one message failed five times and lies still until somebody sends it again.',
    },
    hurts: {
      sv: 'Den som väntar på det meddelandet skulle ge: ett kvitto läses inte, ett utlägg avgörs inte, ett mejl kommer inte fram. Alla andra märker inget.',
      en: 'Whoever waits for what the message was to do: a receipt is not read, a claim is not decided, a mail does not arrive. Nobody else notices.',
    },
    runbook: 'docs/runbooks/dead-letters.md',
    threshold: 1,
    unit: 'messages',
    window: 5,
    here: 'what lies with the dead letters of every queue of Service Bus',
    kql: `AzureMetrics
| where ResourceProvider == "MICROSOFT.SERVICEBUS" and MetricName == "DeadletteredMessages"
| summarize value = max(Maximum) by bin(TimeGenerated, 5m)
| where value >= 1`,
  },
  'outbox-stuck': {
    name: { sv: 'Utkorgen står still', en: 'The outbox is stuck' },
    means: {
      sv: 'Ett meddelande har väntat minst fem minuter på att lämna databasen. Det brukar ta sekunder.',
      en: 'A message has waited at least five minutes to leave the database. It usually takes seconds.',
    },
    hurts: {
      sv: 'Alla som lämnat in något sedan dess: kvitton läses inte, utlägg avgörs inte, och inga mejl går ut. Inget är förlorat.',
      en: 'Everybody who has handed something in since: receipts are not read, claims are not decided, and no mail goes out. Nothing is lost.',
    },
    runbook: 'docs/runbooks/stuck-outbox.md',
    threshold: 300,
    unit: 'seconds',
    window: 5,
    here: 'how long the oldest message in the outbox of all companies has been due',
    kql: null,
  },
  'backups-overdue': {
    name: { sv: 'Säkerhetskopia saknas', en: 'A backup is missing' },
    means: {
      sv: 'Ingen hel säkerhetskopia av databasen eller filerna har börjat de senaste 26 timmarna, eller något i lagret är inte som utlovat.',
      en: 'No whole backup of the database or of the files began in the last 26 hours, or something in the store is not as promised.',
    },
    hurts: {
      sv: 'Ingen än. Går databasen förlorad nu förlorar alla företag mer än ett dygns arbete.',
      en: 'Nobody yet. If the database is lost now, every company loses more than a day of work.',
    },
    runbook: 'docs/runbooks/backups-overdue.md',
    threshold: 1,
    unit: 'kinds',
    window: 75,
    here: 'the list of backups, and what the hourly look at the store found',
    kql: null,
  },
  'drills-overdue': {
    name: { sv: 'Ingen lyckad återläsning', en: 'No restore that passed' },
    means: {
      sv: 'De senaste 26 timmarna har ingen säkerhetskopia lästs tillbaka och jämförts med gott resultat.',
      en: 'In the last 26 hours no backup was restored and compared with a good result.',
    },
    hurts: {
      sv: 'Ingen än. Vi vet inte att säkerhetskopiorna går att använda, och det syns i vårt trygghetscenter.',
      en: 'Nobody yet. We do not know that the backups can be used, and our trust center says so.',
    },
    runbook: 'docs/runbooks/drills-overdue.md',
    threshold: 1,
    unit: 'kinds',
    window: 75,
    here: 'the list of restore drills',
    kql: null,
  },
  'clocks-apart': {
    name: { sv: 'Klockorna går olika', en: 'Clocks that differ' },
    means: {
      sv: 'Vår klocka skiljer minst tio sekunder från databasens eller från inloggningstjänstens.',
      en: 'Our clock differs by at least ten seconds from the database’s or the sign-in service’s.',
    },
    hurts: {
      sv: 'De som loggar in: deras intyg ser för gamla eller för nya ut. Företag som tar emot webhooks avvisar dem, och tider i händelseloggen blir fel.',
      en: 'Those who sign in: their tokens look too old or too new. Companies that receive webhooks refuse them, and times in the audit log are wrong.',
    },
    runbook: 'docs/runbooks/clocks-apart.md',
    threshold: 10,
    unit: 'seconds',
    window: 15,
    here: 'our clock against the database’s and against the Date that the sign-in service answers with',
    kql: null,
  },
  'timers-late': {
    name: { sv: 'Jobb som inte har gått', en: 'Jobs that have not run' },
    means: {
      sv: 'Ett återkommande jobb har inte gått på mer än två av sina perioder.',
      en: 'A recurring job has not run for more than two of its periods.',
    },
    hurts: {
      sv: 'Det beror på jobbet: utan seal-audit kan loggen ändras obemärkt, utan sweep-retention sparas uppgifter för länge, utan rescue-claims väntar medarbetare.',
      en: 'It depends on the job: without seal-audit the log can be changed unseen, without sweep-retention data is kept too long, without rescue-claims people wait.',
    },
    runbook: 'docs/runbooks/timers-late.md',
    threshold: 1,
    unit: 'jobs',
    window: 10,
    here: 'the runs of every timer job against its schedule',
    kql: null,
  },
  'timers-failing': {
    name: { sv: 'Jobb som misslyckas', en: 'Jobs that fail' },
    means: {
      sv: 'Ett jobb misslyckades två gånger i rad, eller en gång om det går en gång i timmen eller mer sällan.',
      en: 'A job failed twice in a row, or once where it runs once an hour or less often.',
    },
    hurts: {
      sv: 'De företag som jobbet inte hann med. Jobbets namn säger vad som uteblir.',
      en: 'The companies that the job did not get to. Its name says what is missing.',
    },
    runbook: 'docs/runbooks/timers-failing.md',
    threshold: 1,
    unit: 'jobs',
    window: 10,
    here: 'the outcome of the latest runs of every timer job',
    kql: null,
  },
  'sealing-late': {
    name: { sv: 'Händelseloggen förseglas inte', en: 'The audit log is not being sealed' },
    means: {
      sv: 'En händelse i plattformens logg har väntat minst en halvtimme på sitt sigill. Det brukar ta tre minuter.',
      en: 'An entry of the platform’s log has waited at least half an hour for its seal. It usually takes three minutes.',
    },
    hurts: {
      sv: 'Ingen märker något. Så länge det varar kan den som har databasen i sin hand ändra det som hänt utan att det syns.',
      en: 'Nobody notices. While it lasts, whoever has the database in their hands can change what happened without a trace.',
    },
    runbook: 'docs/runbooks/sealing-late.md',
    threshold: 1_800,
    unit: 'seconds',
    window: 10,
    here: 'how long the oldest entry of the platform’s log has had no seal',
    kql: null,
  },
  'malware-answers-late': {
    name: { sv: 'Uppladdade filer kontrolleras inte', en: 'Uploaded files are not being checked' },
    means: {
      sv: 'Minst en fil har väntat i en halvtimme på att kontrolleras mot skadlig kod. Det brukar ta sekunder.',
      en: 'At least one file has waited half an hour to be checked for malware. It usually takes seconds.',
    },
    hurts: {
      sv: 'Medarbetare som laddat upp kvitton: de läses inte av, och utläggen går inte att skicka in. Inget är förlorat; efter ett dygn får de ladda upp filen igen.',
      en: 'Employees who uploaded receipts: they are not read, and the claims cannot be submitted. Nothing is lost; after a day they have to upload the file again.',
    },
    runbook: 'docs/runbooks/malware-answers-late.md',
    threshold: 1,
    unit: 'times',
    window: 15,
    here: 'the receipts that have been in quarantine for half an hour or more, counted each minute',
    kql: null,
  },
} as const satisfies Record<string, Signal>;
