import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Avsluta avtalet', en: 'End the contract' },
  lead: {
    sv: 'När avtalet upphör får ni allt som ni har här, och sedan raderar vi det. Här ser ni vad som händer, och när.',
    en: 'When the contract ends you are given everything you have here, and then we delete it. This is what happens, and when.',
  },
  none: { sv: 'Avtalet löper', en: 'The contract is running' },
  noneLead: {
    sv: 'Ingen uppsägning har lämnats. Den som säger upp väljer en sista dag, och kan ta tillbaka uppsägningen tills den dagen är över.',
    en: 'No notice has been given. Whoever gives it chooses a last day, and can take the notice back until that day is over.',
  },
  ask: { sv: 'Säg upp avtalet', en: 'Give notice' },
  askTitle: { sv: 'Säga upp avtalet?', en: 'Give notice?' },
  askLead: {
    sv: 'Till och med den sista dagen fungerar allt som vanligt. Därefter kan ingen ändra något, och tidigast {days} dagar senare raderas allt. Vi ringer eller mejlar er på en kontaktväg som vi redan har, innan något händer.',
    en: 'Everything works as usual up to and on the last day. After it nobody can change anything, and no sooner than {days} days later everything is deleted. Before anything happens we call or write to you at an address that we already have.',
  },
  lastDay: { sv: 'Avtalets sista dag', en: 'Last day of the contract' },
  lastDayHint: { sv: 'Från i dag till och med {day}.', en: 'From today to {day}.' },
  lastDayMissing: { sv: 'Välj en dag.', en: 'Choose a day.' },
  asked: { sv: 'Uppsägningen är lämnad', en: 'Notice is given' },
  withdraw: { sv: 'Ta tillbaka uppsägningen', en: 'Take the notice back' },
  withdrawSure: { sv: 'Ta tillbaka uppsägningen?', en: 'Take the notice back?' },
  withdrawMore: {
    sv: 'Avtalet löper vidare som om inget hade hänt.',
    en: 'The contract goes on as if nothing had happened.',
  },
  withdrawn: { sv: 'Uppsägningen är tillbakatagen', en: 'The notice is taken back' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  steps: { sv: 'Vad som händer', en: 'What happens' },
  done: { sv: 'Klart', en: 'Done' },
  now: { sv: 'Härnäst', en: 'Next' },
  later: { sv: 'Senare', en: 'Later' },
  stepNotice: { sv: 'Uppsägning', en: 'Notice' },
  stepNoticeBy: { sv: 'Lämnad av {name}, {at}.', en: 'Given by {name}, {at}.' },
  stepNoticeGone: { sv: 'Lämnad {at}.', en: 'Given {at}.' },
  stepConfirm: { sv: 'CLVR bekräftar', en: 'CLVR confirms' },
  stepConfirmWait: {
    sv: 'Vi hör av oss på en kontaktväg som vi redan har, så att ingen annan säger upp åt er.',
    en: 'We contact you at an address that we already have, so that nobody else gives notice for you.',
  },
  stepConfirmed: { sv: 'Bekräftad {at}.', en: 'Confirmed {at}.' },
  stepClose: { sv: 'Sista dagen', en: 'The last day' },
  stepCloseWait: {
    sv: '{day} är den sista dagen att lämna in, besluta och ändra. Därefter kan allt läsas, och inget ändras.',
    en: '{day} is the last day to claim, decide and change. After it everything can be read, and nothing changes.',
  },
  stepClosed: { sv: 'Stängt för ändringar {at}.', en: 'Closed for changes {at}.' },
  stepExport: { sv: 'Allt lämnas ut', en: 'Everything is handed over' },
  stepExportWait: {
    sv: 'Ni får alla uppgifter och filer i öppna format. Räkenskapsinformationen i dem är er att spara i sju år (bokföringslagen 7 kap. 2 §).',
    en: 'You are given all data and files in open formats. The accounting records among them are yours to keep for seven years (Swedish Bookkeeping Act ch. 7 s. 2).',
  },
  stepExported: { sv: 'Utlämnat {at}.', en: 'Handed over {at}.' },
  stepExportEarly: {
    sv: 'Utlämnat {at}, och en gång till efter den sista dagen.',
    en: 'Handed over {at}, and once more after the last day.',
  },
  stepDelete: { sv: 'Allt raderas', en: 'Everything is deleted' },
  stepDeleteWait: {
    sv: 'Tidigast {day}, och aldrig innan allt är utlämnat. Ni får ett intyg med antal och tider. Det som finns i säkerhetskopior kan ingen läsa när nycklarna är förstörda.',
    en: 'On {day} at the earliest, and never before everything is handed over. You are given a certificate with figures and times. What backups hold can be read by nobody once the keys are destroyed.',
  },
  stepDeleting: { sv: 'Pågår.', en: 'Under way.' },
} satisfies Record<string, Text>;
