import type { Text } from '../../kernel/language.ts';
import type { ExpenseState } from './state.ts';

/** What a state of a claim is called, on pages and in files. */
export const stateNames: Readonly<Record<ExpenseState, Text>> = {
  draft: { sv: 'Utkast', en: 'Draft' },
  submitted: { sv: 'Bedöms', en: 'Being assessed' },
  in_review: { sv: 'Väntar på beslut', en: 'Awaiting decision' },
  approved: { sv: 'Godkänt', en: 'Approved' },
  declined: { sv: 'Avslaget', en: 'Declined' },
  changes_requested: { sv: 'Behöver ändras', en: 'Needs changes' },
  withdrawn: { sv: 'Återtaget', en: 'Withdrawn' },
  in_payroll: { sv: 'Hos lön', en: 'In payroll' },
  paid: { sv: 'Utbetalt', en: 'Paid' },
};
