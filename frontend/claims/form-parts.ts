import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Draft } from './use-draft.ts';

/** What every field of the claim form works on. */
export type FormParts = {
  claim: ExpenseView;
  draft: Draft;
  /** A receipt is on its way or being read. */
  reading: boolean;
};
