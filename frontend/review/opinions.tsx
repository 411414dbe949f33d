import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { askOpinion, withdrawOpinion } from '../../shared/claims/approvals/contract.ts';
import type { OpinionView } from '../../shared/claims/approvals/progress/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import { keepClaim } from '../claims/claims.ts';
import { ColleagueField, type Colleague } from '../colleagues/colleague-field.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
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

const unasked: { colleague: Colleague | null; question: string } = { colleague: null, question: '' };

function AskOpinion({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [{ colleague, question }, setTyped, done] = useKept(`ask-opinion:${claim.id}`, unasked);
  const [tried, setTried] = useState(false);
  const close = () => {
    setOpen(false);
    setTried(false);
  };
  const ask = useMutation({
    mutationFn: (reviewer: Colleague) =>
      call(askOpinion, { path: { expense: claim.id }, body: { reviewer: reviewer.id, question: question || null } }),
    onSuccess: (asked, reviewer) => {
      keepClaim(asked);
      toast(t(texts.sent, { name: reviewer.name }));
      setTyped(unasked);
      done();
      close();
    },
  });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(texts.ask)}</Button>
      <Dialog title={t(texts.askTitle)} open={open} onClose={close}>
        <form
          className="decision-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (colleague) ask.mutate(colleague);
          }}
        >
          <p className="soft">{t(texts.askLead)}</p>
          <ProblemNotice thrown={ask.error} />
          <ColleagueField
            label={t(texts.colleague)}
            chosen={colleague}
            onChoose={(chosen) => setTyped((before) => ({ ...before, colleague: chosen }))}
            fault={tried && !colleague ? t(texts.chooseColleague) : null}
          />
          <Field label={t(texts.question)}>
            {(wiring) => (
              <textarea
                className="input"
                rows={3}
                maxLength={1000}
                value={question}
                onChange={({ target }) => setTyped((before) => ({ ...before, question: target.value }))}
                {...wiring}
              />
            )}
          </Field>
          <div className="dialog-choices">
            <Button onPress={close}>{t(texts.cancel)}</Button>
            <Button type="submit" kind="primary" isPending={ask.isPending}>
              {t(texts.send)}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
