import type { ExpenseState } from '../../shared/claims/expenses/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';

/** What a state means for the person who claims. */
export const stateMeans: Readonly<Record<ExpenseState, Text>> = {
  draft: { sv: 'Inte inskickat ännu.', en: 'Not submitted yet.' },
  submitted: {
    sv: 'Vi går igenom utlägget. Det brukar ta några sekunder.',
    en: 'We are going through the claim. It usually takes a few seconds.',
  },
  in_review: {
    sv: 'Utlägget väntar på beslut av en person. Du får besked här och med e-post.',
    en: 'The claim waits for a person to decide. You will be told here and by e-mail.',
  },
  approved: { sv: 'Beloppet betalas ut med en kommande lön.', en: 'The amount is paid with a coming salary.' },
  declined: { sv: 'Inget betalas ut. Skälen finns här.', en: 'Nothing is paid. The reasons are given here.' },
  changes_requested: {
    sv: 'Ändra det du blev ombedd om och skicka in igen.',
    en: 'Change what you were asked for and submit again.',
  },
  withdrawn: {
    sv: 'Du tog tillbaka utlägget. Inget är reserverat.',
    en: 'You took the claim back. Nothing is reserved.',
  },
  in_payroll: { sv: 'Utlägget är med i en lönekörning.', en: 'The claim is in a payroll run.' },
  paid: { sv: 'Beloppet är utbetalt med lönen.', en: 'The amount has been paid with the salary.' },
};
