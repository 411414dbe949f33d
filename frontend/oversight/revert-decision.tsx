import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { revertExpense } from '../../shared/claims/approvals/contract.ts';
import type { DecisionView } from '../../shared/claims/oversight/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './decision-texts.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** Takes a decision back from here, with a reason. */
export function RevertDecision({ decision: { id, version, expense } }: { decision: DecisionView }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revert = useMutation({
    mutationFn: (reason: string) => call(revertExpense, { path: { expense: expense.id }, body: { version, reason } }),
    onSuccess: () => toast(t(texts.reverted)),
    // Where somebody was faster, what they did is to be seen.
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['oversight'] }),
        cache.invalidateQueries({ queryKey: ['claim', expense.id] }),
      ]),
  });
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t(texts.revert)}</Button>
      <ReasonDialog
        place={`revert:${id}`}
        title={t(texts.revert)}
        label={t(texts.revertWhy)}
        open={asking}
        problem={revert.error}
        pending={revert.isPending}
        onSend={(reason) => revert.mutateAsync(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
