import type { Text } from '../../kernel/language.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';
import { fillSentence } from './sentence.ts';

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
  'expense.deferred': { sv: 'Utlägget gick till beslut av en person', en: 'The claim went to people for a decision' },
  'expense.reverted': { sv: 'Beslutet återkallades', en: 'The decision was taken back' },
  'expense.commented': { sv: 'En kommentar skrevs', en: 'A comment was written' },
  'expense.answered': { sv: 'En kommentar skrevs', en: 'A comment was written' },
  'expense.receipt-refused': {
    sv: 'Ett kvitto togs bort: filen innehöll skadlig kod',
    en: 'A receipt was taken off: the file held malware',
  },
  'expense.receipt-added': { sv: 'Ett kvitto lades till', en: 'A receipt was added' },
  'expense.duplicate-answered': {
    sv: 'HR jämförde utlägget med ett som liknar det',
    en: 'HR compared the claim with one that looks like it',
  },
  'expense.looked-at': {
    sv: 'En person kontrollerade maskinens beslut',
    en: 'A person checked the machine’s decision',
  },
  'expense.re-routed': { sv: 'Utlägget fick en annan beslutsväg', en: 'The claim was sent another way' },
  'approval.step-approved': {
    sv: 'Ett steg godkändes och utlägget gick vidare',
    en: 'A step was approved and the claim went on',
  },
  'approval.reminded': {
    sv: 'Den som ska besluta fick en påminnelse',
    en: 'Whoever is to decide was reminded',
  },
  'approval.opinion-asked': { sv: 'En kollega ombads om råd', en: 'A colleague was asked for advice' },
  'approval.opinion-answered': { sv: 'Kollegan gav sitt råd', en: 'The colleague gave advice' },
  'approval.opinion-withdrawn': { sv: 'Frågan om råd togs tillbaka', en: 'The question was taken back' },
  'expense.taken-into-payroll': {
    sv: 'Utlägget togs med i en lönekörning',
    en: 'The claim was taken into a payroll run',
  },
  'expense.paid': { sv: 'Utlägget betalades ut', en: 'The claim was paid' },
  'expense.payroll-rejected': {
    sv: 'Lönesystemet avvisade utbetalningen',
    en: 'The payroll system rejected the payment',
  },
  'expense.corrected': {
    sv: 'Det utbetalda beloppet rättades',
    en: 'The amount that was paid was corrected',
  },
};

/** Of a correction, where the event says both amounts. */
const correctedFromTo: Text = {
  sv: 'Det utbetalda beloppet rättades från {before} till {covered}',
  en: 'The amount that was paid was corrected from {before} to {covered}',
};

/** Of a file about which no answer came. */
const neverAnswered: Text = {
  sv: 'Ett kvitto togs bort: filen kunde inte kontrolleras mot skadlig kod. Ladda upp den igen',
  en: 'A receipt was taken off: the file could not be checked for malware. Upload it again',
};

/** The sentence for an event, with what its details say of it. One that a newer version wrote is shown by its name. */
export function eventSentence(act: string, details: Readonly<Record<string, unknown>> = {}): Text {
  const { before, covered } = details;
  if (act === 'expense.corrected' && typeof before === 'number' && typeof covered === 'number')
    return fillSentence(correctedFromTo, {
      before: { amount: before, currency: 'SEK' },
      covered: { amount: covered, currency: 'SEK' },
    });
  if (act === 'expense.receipt-refused' && details['reason'] === 'unanswered') return neverAnswered;
  return sentences[act as RecordedAct] ?? { sv: act, en: act };
}
