import { useMutation } from '@tanstack/react-query';
import { withdrawOpinion } from '../../shared/claims/approvals/contract.ts';
import type { OpinionView } from '../../shared/claims/approvals/progress/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import { keepClaim } from '../claims/claims.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { AskOpinion } from './ask-opinion.tsx';
import { ReRoute } from './re-route.tsx';
import { adviceNames, texts } from './step-texts.ts';

/** What colleagues were asked and advised, and the way to ask another. */
export function Opinions({ claim, opinions }: { claim: ExpenseView; opinions: readonly OpinionView[] }) {
  const { t } = useLanguage();
  const { person, may } = useSession();
  const withdraw = useMutation({
    mutationFn: (opinion: string) => call(withdrawOpinion, { path: { expense: claim.id, opinion } }),
    onSuccess: keepClaim,
  });
  const mayWithdraw = ({ askedBy }: OpinionView) => askedBy.id === person?.id || may.includes('expense.revert');
  return (
    <>
      {opinions.length > 0 ? (
        <div className="opinions">
          <h3>{t(texts.advice)}</h3>
          <ProblemNotice thrown={withdraw.error} />
          <ul>
            {opinions.map((one) => (
              <li key={one.id} className="opinion">
                <p className="soft">{t(texts.asked, { by: one.askedBy.name, name: one.reviewer.name })}</p>
                {one.question ? <blockquote>{one.question}</blockquote> : null}
                {one.advice ? (
                  <>
                    <p>
                      <strong>{one.reviewer.name}:</strong> {t(adviceNames[one.advice])}
                    </p>
                    {one.answer ? <blockquote>{one.answer}</blockquote> : null}
                  </>
                ) : (
                  <p className="soft">{t(one.withdrawn ? texts.withdrawn : texts.waitingForAnswer)}</p>
                )}
                {!one.advice && !one.withdrawn && mayWithdraw(one) ? (
                  <Button kind="quiet" isPending={withdraw.isPending} onPress={() => withdraw.mutate(one.id)}>
                    {t(texts.withdraw)}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="steps-acts">
        {claim.may.includes('ask-opinion') ? <AskOpinion claim={claim} /> : null}
        {claim.may.includes('re-route') ? <ReRoute claim={claim} /> : null}
      </div>
    </>
  );
}
