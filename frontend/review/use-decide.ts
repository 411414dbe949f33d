import { useMutation } from '@tanstack/react-query';
import { decideExpense, revertExpense } from '../../shared/claims/approvals/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Ore } from '../../shared/kernel/money.ts';
import { call } from '../api/call.ts';
import { hasCode } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { claimQuery, keepClaim } from '../claims/claims.ts';
import type { Choice } from './decision-texts.ts';

export type Decision = { choice: Choice; comment: string; covered: Ore | null };

/**
 * Sends a decision on the claim as the reader saw it. When somebody was faster, the latest is fetched and the problem
 * stands until the reader has chosen again.
 */
export function useDecide(claim: ExpenseView, onDone: (choice: Choice) => void) {
  const path = { expense: claim.id };
  const { version } = claim;
  return useMutation({
    mutationFn: ({ choice, comment, covered }: Decision) =>
      choice === 'revert'
        ? call(revertExpense, { path, body: { version, reason: comment } })
        : call(decideExpense, {
            path,
            body: { version, outcome: choice, comment: comment || null, ...(covered === null ? {} : { covered }) },
          }),
    onSuccess: (decided, { choice }) => {
      keepClaim(decided);
      onDone(choice);
    },
    onError: (thrown) =>
      hasCode(thrown, 'changed-meanwhile', 'not-in-this-state', 'not-your-step')
        ? queryClient.invalidateQueries(claimQuery(claim.id))
        : undefined,
  });
}
