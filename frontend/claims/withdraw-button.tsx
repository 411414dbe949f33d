import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { withdrawExpense, type ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { keepClaim } from './claims.ts';
import { texts } from './withdraw-texts.ts';

/** Takes a claim back, after asking once. */
export function WithdrawButton({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const words = claim.state === 'draft' ? texts.draft : texts.submitted;
  const withdraw = useMutation({
    mutationFn: () => call(withdrawExpense, { path: { expense: claim.id } }),
    onSuccess: (withdrawn) => {
      keepClaim(withdrawn);
      toast(t(words.done));
      void navigate({ to: '/claims' });
    },
  });
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {t(words.act)}
      </Button>
      <Dialog title={t(words.sure)} open={asking} onClose={() => setAsking(false)} asks>
        <p>{t(words.more)}</p>
        <ProblemNotice thrown={withdraw.error} />
        <div className="dialog-choices">
          <Button onPress={() => setAsking(false)}>{t(texts.cancel)}</Button>
          <Button kind="danger" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
            {t(words.act)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
