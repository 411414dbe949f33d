import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { formatMoney, parseAmount } from '../../shared/kernel/money.ts';
import { faultsOf, hasCode } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useKeptForm } from '../design/use-kept-form.ts';
import { useLanguage } from '../session/language.tsx';
import { choices, texts, type Choice } from './decision-texts.ts';
import type { Decision } from './use-decide.ts';

/** The inputs that the server can point at; a revert calls its comment `reason`. */
const pointedFields = ['covered', 'comment', 'reason'] as const;

const blank = { comment: '', covered: '' };
const typedFields = ['comment', 'covered'] as const;

/** Where what is typed for a decision is kept until it is made. */
export const keptDecision = (claim: string, choice: Choice): string => `decision:${claim}:${choice}`;

type Props = {
  claim: ExpenseView;
  choice: Choice | null;
  /** Whether the claim, as it now is, can still be decided so. */
  open: boolean;
  problem: unknown;
  pending: boolean;
  onDecide: (decision: Decision) => void;
  onClose: () => void;
};

/** Asks for what a decision needs. A decline, a change request and a revert need words; only an approval has an amount. */
export function DecisionDialog({ claim, choice, open, problem, pending, onDecide, onClose }: Props) {
  const { t } = useLanguage();
  const gone = choice !== null && !open && !pending;
  return (
    <Dialog title={choice ? t(choices[choice].title) : ''} open={choice !== null} onClose={onClose}>
      {gone || hasCode(problem, 'changed-meanwhile') ? (
        <Notice tone="warn" live>
          <p>{t(gone ? texts.gone : texts.changed)}</p>
        </Notice>
      ) : (
        <ProblemNotice thrown={problem} fields={pointedFields} />
      )}
      {gone ? (
        <div className="dialog-choices">
          <Button onPress={onClose}>{t(texts.close)}</Button>
        </div>
      ) : null}
      {choice && !gone ? (
        <DecisionForm
          key={choice}
          claim={claim}
          choice={choice}
          problem={problem}
          pending={pending}
          onDecide={onDecide}
          onClose={onClose}
        />
      ) : null}
    </Dialog>
  );
}

type FormProps = Omit<Props, 'open'> & { choice: Choice };

function DecisionForm({ claim, choice, problem, pending, onDecide, onClose }: FormProps) {
  const { t, language } = useLanguage();
  const foreign = claim.currency !== 'SEK';
  const approving = choice === 'approve';
  const carried = claim.approval?.covered ?? null;
  const wordless = approving && !claim.approval?.wordsOnApprove;
  const isLast = !claim.approval?.steps.some(({ state }) => state === 'later');
  const amountNeeded = approving && foreign && isLast && carried === null;
  const shape = z.object({
    comment: z.string().check(
      z.maxLength(1000),
      z.refine((typed) => wordless || typed.trim() !== ''),
    ),
    covered: z.string().check(z.refine((typed) => (typed === '' ? !amountNeeded : parseAmount(typed) !== null))),
  });
  const form = useForm({ resolver: zodResolver(shape), defaultValues: blank });
  const { register, handleSubmit, setError, setFocus, formState } = form;
  useKeptForm(form, keptDecision(claim.id, choice), blank, typedFields);
  const { errors } = formState;
  useEffect(() => setFocus(approving ? 'covered' : 'comment'), [approving, setFocus]);
  useEffect(() => {
    const pointed = faultsOf(problem, pointedFields).map(({ field, text }) => ({
      field: field === 'covered' ? field : ('comment' as const),
      text,
    }));
    for (const { field, text } of pointed) setError(field, { type: 'refused', message: t(text) });
    if (pointed[0]) setFocus(pointed[0].field);
  }, [problem, setError, setFocus, t]);
  const faultOf = (field: 'covered' | 'comment', otherwise: Text) => {
    const fault = errors[field];
    return fault ? (fault.type === 'refused' && fault.message) || t(otherwise) : null;
  };
  const decide = handleSubmit(({ comment, covered }) =>
    onDecide({ choice, comment: comment.trim(), covered: covered === '' ? null : parseAmount(covered) }),
  );
  const hint =
    carried !== null
      ? t(texts.coveredCarried, { amount: formatMoney(carried, 'SEK', language) })
      : foreign
        ? t(texts.coveredForeign, { currency: claim.currency })
        : t(claim.covered === 0 ? texts.nothingLeft : texts.coveredHint);
  return (
    <form className="dialog-form" onSubmit={(event) => void decide(event)} noValidate>
      {approving ? (
        <Field label={t(texts.covered)} hint={hint} fault={faultOf('covered', texts.amountWrong)}>
          {(wiring) => (
            <input
              className="input input-amount"
              inputMode="decimal"
              autoComplete="off"
              {...wiring}
              {...register('covered')}
            />
          )}
        </Field>
      ) : null}
      {approving && !isLast ? <p className="soft">{t(texts.goesOn)}</p> : null}
      <Field
        label={t(approving && !wordless ? texts.commentRequired : choices[choice].comment)}
        fault={faultOf('comment', texts.commentNeeded)}
      >
        {(wiring) => <textarea className="input" rows={3} maxLength={1000} {...wiring} {...register('comment')} />}
      </Field>
      <div className="dialog-choices">
        <Button onPress={onClose}>{t(texts.cancel)}</Button>
        <Button
          type="submit"
          kind={choice === 'decline' || choice === 'revert' ? 'danger' : 'primary'}
          isPending={pending}
        >
          {t(choices[choice].act)}
        </Button>
      </div>
    </form>
  );
}
