import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { withdrawContractEnd } from '../../shared/protection/end-of-contract/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { contractEndQuery } from './contract-end.ts';
import { texts } from './texts.ts';

/** Takes the notice back, which is asked about once. */
export function TakeBack() {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => call(withdrawContractEnd, {}),
    onSuccess: (view) => {
      cache.setQueryData(contractEndQuery.queryKey, view);
      toast(t(texts.withdrawn));
    },
  });
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t(texts.withdraw)}</Button>
      <Dialog title={t(texts.withdrawSure)} open={asking} onClose={() => setAsking(false)} asks>
        <p>{t(texts.withdrawMore)}</p>
        <ProblemNotice thrown={withdraw.error} />
        <div className="dialog-choices">
          <Button onPress={() => setAsking(false)}>{t(texts.cancel)}</Button>
          <Button kind="primary" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
            {t(texts.withdraw)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
