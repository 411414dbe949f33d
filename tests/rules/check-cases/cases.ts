import type { ClaimFacts } from '../../../shared/claims/expenses/claim-facts.ts';

/** Per check: claims it applies to, and claims beside them that it does not apply to. */
export type CheckCases = Readonly<Record<string, { applies: readonly ClaimFacts[]; not: readonly ClaimFacts[] }>>;
