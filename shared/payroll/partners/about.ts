import type { Text } from '../../kernel/language.ts';

type About = Readonly<{ title: Text; text: Text }>;

/** What people read who connect a payroll system: the reference is made from it. */
export const about = {
  listRuns: {
    title: { sv: 'Hämta låsta körningar', en: 'List locked runs' },
    text: {
      sv: 'De senaste först, 50 i taget om inget annat sägs. Skicka next som cursor för att få nästa sida. Fråga med state=locked för att se vad som är nytt.',
      en: 'The latest first, 50 at a time unless you say otherwise. Send next as cursor to get the following page. Ask with state=locked to see what is new.',
    },
  },
  showRun: {
    title: { sv: 'Läs en körning', en: 'Read a run' },
    text: {
      sv: 'Summor och läge. Belopp är i öre. Skicka ETag i If-None-Match, så blir svaret 304 när inget har ändrats.',
      en: 'Totals and state. Amounts are in öre. Send the ETag in If-None-Match, and the answer is 304 while nothing has changed.',
    },
  },
  listLines: {
    title: { sv: 'Läs raderna', en: 'Read the lines' },
    text: {
      sv: 'En rad per utbetalning eller avdrag, i radernas ordning. Det enda som ändras i en låst körning är radens läge.',
      en: 'One line for each payment or deduction, in their order. All that changes in a locked run is the state of a line.',
    },
  },
  listEmployees: {
    title: { sv: 'Hämta medarbetarna i körningen', en: 'List the employees of a run' },
    text: {
      sv: 'De som körningen gäller, för att para ihop dem med lönesystemets egna. Personnummer följer bara med när nyckeln får läsa dem och de efterfrågas med personnummer=true. Varje sida som läses loggas.',
      en: 'Those whom the run concerns, to match them with the payroll system’s own. A personnummer comes along only where the key may read it and it is asked for with personnummer=true. Each page that is read is recorded.',
    },
  },
  acknowledge: {
    title: { sv: 'Kvittera körningen', en: 'Acknowledge the run' },
    text: {
      sv: 'Säger att lönesystemet har tagit emot den.',
      en: 'Says that the payroll system has received it.',
    },
  },
  confirm: {
    title: { sv: 'Bekräfta utbetalning', en: 'Confirm payment' },
    text: {
      sv: 'Utan lines gäller det alla rader som väntar. Utläggen blir utbetalda och medarbetarna får veta det.',
      en: 'Without lines it holds for every line that waits. Their claims are paid, and people are told.',
    },
  },
  reject: {
    title: { sv: 'Avvisa en rad', en: 'Reject a line' },
    text: {
      sv: 'När en rad inte går att betala ut. Orsaken läses av HR, och utlägget granskas igen.',
      en: 'When a line cannot be paid. HR reads the reason, and the claim is looked at again.',
    },
  },
  receive: {
    title: { sv: 'Berätta med en webhook', en: 'Tell by webhook' },
    text: {
      sv: 'I stället för att anropa kan lönesystemet skicka payment.confirmed och line.rejected, signerade enligt Standard Webhooks. Samma webhook-id tas emot en gång.',
      en: 'In place of a call, the payroll system can send payment.confirmed and line.rejected, signed by Standard Webhooks. The same webhook-id is taken once.',
    },
  },
} as const satisfies Record<string, About>;
