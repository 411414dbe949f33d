import type { Language, Text } from '../../kernel/language.ts';
import type { DecisionRow } from '../oversight/contract.ts';
import type { ExpenseRow } from '../expenses/contract.ts';

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
