import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { ReadField } from './read-values.ts';
import type { Draft } from './use-draft.ts';

/** What every field of the claim form works on. */
export type FormParts = {
  claim: ExpenseView;
  draft: Draft;
  /** A receipt is on its way or being read. */
  reading: boolean;
  /** The field whose place on the receipt is lit: the last one focused, so that nothing moves under a pointer that leaves it. */
  focused: ReadField | null;
  onFocusField: (field: ReadField | null) => void;
};
