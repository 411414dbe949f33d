import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOpinion } from '../../shared/claims/approvals/contract.ts';
import { advices } from '../../shared/claims/approvals/progress/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { claimQuery } from '../claims/claims.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { adviceNames, texts } from './step-texts.ts';

type Advice = (typeof advices)[number];

/** Where a colleague who was asked gives their advice. With it the claim leaves their sight, and this page with it. */
export function Advise({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { person } = useSession();
  const [typed, setTyped, done] = useKept<{ advice: Advice; comment: string }>(`advice:${claim.id}`, {
    advice: 'unsure',
    comment: '',
  });
  const [tried, setTried] = useState(false);
  const opinion = claim.approval?.opinions.find(
    ({ reviewer, advice, withdrawn }) => reviewer.id === person?.id && !advice && !withdrawn,
  );
  const answer = useMutation({
    mutationFn: () => call(answerOpinion, { path: { expense: claim.id }, body: typed }),
    onSuccess: async () => {
      done();
      toast(t(texts.given));
      await navigate({ to: '/review' });
      queryClient.removeQueries(claimQuery(claim.id));
      void queryClient.invalidateQueries({ queryKey: ['queue'] });
    },
  });
  const missing = tried && typed.comment.trim() === '';
  if (!opinion) return null;
  return (
    <form
      className="advise"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (typed.comment.trim() !== '') answer.mutate();
      }}
    >
      <h2>{t(texts.adviceTitle)}</h2>
      <p className="soft">{t(texts.adviceLead, { name: opinion.askedBy.name })}</p>
      {opinion.question ? <blockquote>{opinion.question}</blockquote> : null}
      <ProblemNotice thrown={answer.error} />
      <Field label={t(texts.adviceWhat)}>
        {(wiring) => (
          <select
            className="input"
            value={typed.advice}
            onChange={(event) => setTyped({ ...typed, advice: event.target.value as Advice })}
            {...wiring}
          >
            {advices.map((one) => (
              <option key={one} value={one}>
                {t(adviceNames[one])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t(texts.adviceWhy)} fault={missing ? t(texts.adviceWhyMissing) : null}>
        {(wiring) => (
          <textarea
            className="input"
            rows={3}
            maxLength={1000}
            value={typed.comment}
            onChange={(event) => setTyped({ ...typed, comment: event.target.value })}
            {...wiring}
          />
        )}
      </Field>
      <Button type="submit" kind="primary" isPending={answer.isPending}>
        {t(texts.giveAdvice)}
      </Button>
    </form>
  );
}
