import type { ExpenseState } from '../../shared/claims/expenses/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';

/** What a state is called, and what it means for the person who claims. */
export const stateWords: Record<ExpenseState, { name: Text; means: Text }> = {
  draft: {
    name: { sv: 'Utkast', en: 'Draft' },
    means: { sv: 'Inte inskickat ännu.', en: 'Not submitted yet.' },
  },
  submitted: {
    name: { sv: 'Bedöms', en: 'Being assessed' },
    means: {
      sv: 'Vi går igenom utlägget. Det brukar ta några sekunder.',
      en: 'We are going through the claim. It usually takes a few seconds.',
    },
  },
  in_review: {
    name: { sv: 'Väntar på beslut', en: 'Awaiting decision' },
    means: {
      sv: 'Utlägget väntar på beslut av en person. Du får besked här och med e-post.',
      en: 'The claim waits for a person to decide. You will hear here and by e-mail.',
    },
  },
  approved: {
    name: { sv: 'Godkänt', en: 'Approved' },
    means: { sv: 'Beloppet betalas ut med en kommande lön.', en: 'The amount is paid with a coming salary.' },
  },
  declined: {
    name: { sv: 'Avslaget', en: 'Declined' },
    means: { sv: 'Inget betalas ut. Skälen finns här.', en: 'Nothing is paid. The reasons are given here.' },
  },
  changes_requested: {
    name: { sv: 'Behöver ändras', en: 'Needs changes' },
    means: { sv: 'Ändra det som HR ber om och skicka in igen.', en: 'Change what HR asks for and submit again.' },
  },
  withdrawn: {
    name: { sv: 'Återtaget', en: 'Withdrawn' },
    means: {
      sv: 'Du tog tillbaka utlägget. Inget är reserverat.',
      en: 'You took the claim back. Nothing is reserved.',
    },
  },
  in_payroll: {
    name: { sv: 'Hos lön', en: 'In payroll' },
    means: { sv: 'Utlägget är med i en lönekörning.', en: 'The claim is in a payroll run.' },
  },
  paid: {
    name: { sv: 'Utbetalt', en: 'Paid' },
    means: { sv: 'Beloppet är utbetalt med lönen.', en: 'The amount has been paid with the salary.' },
  },
};
