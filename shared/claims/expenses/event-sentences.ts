import type { Text } from '../../kernel/language.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';

/** What the timeline says of each thing that can happen to a claim. */
const sentences: Readonly<Partial<Record<RecordedAct, Text>>> = {
  'expense.created': { sv: 'Utlägget påbörjades', en: 'The claim was started' },
  'expense.submitted': { sv: 'Utlägget skickades in', en: 'The claim was submitted' },
  'expense.resubmitted': { sv: 'Utlägget skickades in igen', en: 'The claim was submitted again' },
  'expense.withdrawn': { sv: 'Utlägget togs tillbaka', en: 'The claim was withdrawn' },
  'expense.person-asked': { sv: 'En person ombads titta på utlägget', en: 'A person was asked to look at the claim' },
  'expense.approved': { sv: 'Utlägget godkändes', en: 'The claim was approved' },
  'expense.declined': { sv: 'Utlägget fick avslag', en: 'The claim was declined' },
  'expense.changes-requested': { sv: 'Komplettering begärdes', en: 'Changes were asked for' },
  'expense.deferred': { sv: 'Utlägget gick till HR', en: 'The claim went to HR' },
  'expense.reverted': { sv: 'Beslutet återkallades', en: 'The decision was taken back' },
  'expense.commented': { sv: 'En kommentar skrevs', en: 'A comment was written' },
  'expense.answered': { sv: 'En kommentar skrevs', en: 'A comment was written' },
  'expense.receipt-added': { sv: 'Ett kvitto lades till', en: 'A receipt was added' },
  'expense.duplicate-answered': {
    sv: 'HR jämförde utlägget med ett som liknar det',
    en: 'HR compared the claim with one that looks like it',
  },
  'expense.looked-at': {
    sv: 'En person kontrollerade maskinens beslut',
    en: 'A person checked the machine’s decision',
  },
  'expense.taken-into-payroll': {
    sv: 'Utlägget togs med i en lönekörning',
    en: 'The claim was taken into a payroll run',
  },
  'expense.paid': { sv: 'Utlägget betalades ut', en: 'The claim was paid' },
  'expense.payroll-rejected': {
    sv: 'Lönesystemet avvisade utbetalningen',
    en: 'The payroll system rejected the payment',
  },
};

/** The sentence for an event. One that a newer version wrote is shown by its name. */
export const eventSentence = (act: string): Text => sentences[act as RecordedAct] ?? { sv: act, en: act };
