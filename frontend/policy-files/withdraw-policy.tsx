import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { withdrawPolicyFile, type PolicyVersionRow } from '../../shared/claims/policy-files/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { policyFileQuery, policyFilesQuery } from './policy-files.ts';
import { texts } from './texts.ts';

/** Takes a version back, after asking once. */
export function WithdrawPolicy({ version }: { version: PolicyVersionRow }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => call(withdrawPolicyFile, { path: { policy: version.id } }),
    onSuccess: async (view) => {
      setAsking(false);
      cache.setQueryData(policyFileQuery(version.id).queryKey, view);
      toast(t(texts.withdrawn));
      await cache.invalidateQueries({ queryKey: policyFilesQuery.queryKey });
    },
  });
  const word = t(version.state === 'draft' ? texts.discard : texts.withdraw);
  return (
    <>
      <Button onPress={() => setAsking(true)}>{word}</Button>
      <Dialog title={t(texts.withdrawSure)} open={asking} onClose={() => setAsking(false)} asks>
        <p className="policy-question">{t(texts.withdrawMore)}</p>
        <ProblemNotice thrown={withdraw.error} />
        <div className="dialog-choices">
          <Button onPress={() => setAsking(false)}>{t(texts.cancel)}</Button>
          <Button kind="danger" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
            {word}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
