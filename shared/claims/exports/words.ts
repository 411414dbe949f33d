import type { Language, Text } from '../../kernel/language.ts';
import type { DecisionRow } from '../oversight/contract.ts';
import type { ExpenseRow } from '../expenses/contract.ts';

/** What stands in a file for a state of a claim. */
export const stateNames: Readonly<Record<ExpenseRow['state'], Text>> = {
  draft: { sv: 'Utkast', en: 'Draft' },
  submitted: { sv: 'Bedöms', en: 'Being assessed' },
  in_review: { sv: 'Väntar på beslut', en: 'Awaiting decision' },
  approved: { sv: 'Godkänt', en: 'Approved' },
  declined: { sv: 'Avslaget', en: 'Declined' },
  changes_requested: { sv: 'Behöver ändras', en: 'Needs a change' },
  withdrawn: { sv: 'Återtaget', en: 'Withdrawn' },
  in_payroll: { sv: 'Hos lön', en: 'In payroll' },
  paid: { sv: 'Utbetalt', en: 'Paid' },
};

export const outcomeNames: Readonly<Record<DecisionRow['verdict'], Text>> = {
  approve: { sv: 'Godkännande', en: 'Approval' },
  decline: { sv: 'Avslag', en: 'Decline' },
  request_changes: { sv: 'Begäran om ändring', en: 'Request for changes' },
  defer: { sv: 'Till en person', en: 'To a person' },
};

export const deciders: Readonly<Record<NonNullable<ExpenseRow['decidedBy']>, Text>> = {
  machine: { sv: 'Maskinen', en: 'The machine' },
  check: { sv: 'En kontroll', en: 'A check' },
  person: { sv: 'En person', en: 'A person' },
};

/** A text in the reader's language; null where there is none. */
export const said = (text: Text | null | undefined, language: Language): string | null => text?.[language] ?? null;
