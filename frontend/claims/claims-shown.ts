import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import { type ExpenseState, stateNames } from '../../shared/claims/expenses/contract.ts';

/** The states in the order of a claim's life. */
export const statesInOrder = Object.keys(stateNames) as [ExpenseState, ...ExpenseState[]];

const lenient = <T extends z.ZodMiniType>(schema: T) => orElse(z.optional(schema), undefined);

/** What the address of one's own claims says of them. A value that means nothing is left aside. */
export const claimsShown = z.object({
  state: lenient(z.enum(statesInOrder)),
  sort: lenient(z.enum(['started', 'paid', 'total'])),
  order: lenient(z.enum(['asc', 'desc'])),
});
export type ClaimsShown = Partial<z.output<typeof claimsShown>>;
