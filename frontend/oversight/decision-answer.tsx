import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerDecision, type DecisionView } from '../../shared/claims/oversight/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './decision-texts.ts';
import { decisionQuery } from './oversight.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** For a decision that was drawn to be looked at: whether who looks at it agrees. */
export function DecisionAnswer({ decision }: { decision: DecisionView }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { id, version, sample, may, own, expense } = decision;
  const answer = useMutation({
    mutationFn: (said: { agrees: boolean; reason?: string }) =>
      call(answerDecision, { path: { evaluation: id }, body: { version, ...said } }),
    onSuccess: (answered) => {
      cache.setQueryData(decisionQuery(id).queryKey, answered);
      setAsking(false);
      toast(t(texts.answerKept));
    },
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['oversight'] }),
        cache.invalidateQueries({ queryKey: ['claim', expense.id] }),
      ]),
  });
  if (sample === null) return null;
  return (
    <section className="panel decision-answer">
      <h2>{t(texts.sample)}</h2>
      {sample.agrees !== null ? (
        <p>{t(sample.agrees ? texts.answeredYes : texts.answeredNo)}</p>
      ) : own ? (
        <p>{t(texts.own)}</p>
      ) : null}
      {may.includes('answer') ? (
        <>
          <p>{t(texts.sampleLead)}</p>
          {asking ? null : <ProblemNotice thrown={answer.error} />}
          <div className="decision-choices">
            <Button kind="primary" onPress={() => answer.mutate({ agrees: true })} isPending={answer.isPending}>
              {t(texts.agree)}
            </Button>
            <Button onPress={() => setAsking(true)}>{t(texts.disagree)}</Button>
          </div>
        </>
      ) : null}
      <ReasonDialog
        place={`answer:${id}`}
        title={t(texts.disagree)}
        label={t(texts.disagreeWhy)}
        open={asking}
        problem={answer.error}
        pending={answer.isPending}
        onSend={(reason) => answer.mutateAsync({ agrees: false, reason })}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
