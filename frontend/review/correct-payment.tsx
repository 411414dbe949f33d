import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { formatMoney, parseAmount, type Ore } from '../../shared/kernel/money.ts';
import { correctPayment } from '../../shared/payroll/runs/contract.ts';
import { call } from '../api/call.ts';
import { faultsOf, hasCode } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { claimQuery } from '../claims/claims.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { FormDialog } from '../design/form-dialog.tsx';
import { toast } from '../design/toast.tsx';
import { hasKept, useKept } from '../design/use-kept.ts';
import { WordsField } from '../design/words-field.tsx';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { texts } from './correct-payment-texts.ts';

const untyped = { covered: '', reason: '' };
const pointedFields = ['covered', 'reason'] as const;
/** The amount has the focus when the dialog opens, and not again while it is typed: a ref that stays is called once. */
const focusOnce = (field: HTMLInputElement | null) => field?.focus();

/** Lets a paid claim cover another amount, and says beforehand what that does to the next salary. */
export function CorrectPayment({ claim }: { claim: ExpenseView }) {
  const { t, language } = useLanguage();
  const place = `correct-payment:${claim.id}`;
  const person = useSession().person?.id;
  const [open, setOpen] = useState(() => hasKept(person, place));
  const [{ covered, reason }, setTyped, done] = useKept(place, untyped);
  const [tried, setTried] = useState(false);
  const paid = claim.covered ?? 0;
  const wanted = parseAmount(covered);
  const difference = wanted === null ? 0 : wanted - paid;
  const close = () => {
    setOpen(false);
    setTried(false);
  };
  const correct = useMutation({
    mutationFn: (to: Ore) =>
      call(correctPayment, {
        path: { expense: claim.id },
        body: { version: claim.version, covered: to, reason: reason.trim() },
      }),
    onSuccess: async () => {
      setTyped(untyped);
      done();
      close();
      toast(t(texts.done));
      await Promise.all(
        [['claim', claim.id], ['queue'], ['payroll-run'], ['payroll-lines'], ['payroll-runs']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
    },
    onError: (thrown) =>
      hasCode(thrown, 'changed-meanwhile', 'not-in-this-state')
        ? queryClient.invalidateQueries(claimQuery(claim.id))
        : undefined,
  });
  const money = (amount: Ore) => formatMoney(amount, 'SEK', language);
  const refused = faultsOf(correct.error, pointedFields).find(({ field }) => field === 'covered');
  const fault = tried && difference === 0 ? t(texts.amountWrong) : refused ? t(refused.text) : null;
  const effect = difference < 0 ? texts.takenBack : texts.paidMore;
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{t(texts.correct)}</Button>
      <FormDialog
        title={t(texts.correct)}
        lead={t(texts.lead, { amount: money(paid) })}
        send={t(texts.correct)}
        danger={difference < 0}
        open={open}
        problem={correct.error}
        fields={pointedFields}
        pending={correct.isPending}
        onClose={close}
        onSend={() => {
          setTried(true);
          if (wanted !== null && difference !== 0 && reason.trim() !== '') correct.mutate(wanted);
        }}
      >
        <Field
          label={t(texts.covered)}
          hint={difference === 0 ? t(texts.coveredHint) : t(effect, { amount: money(Math.abs(difference)) })}
          fault={fault}
        >
          {(wiring) => (
            <input
              className="input input-amount"
              inputMode="decimal"
              autoComplete="off"
              ref={focusOnce}
              value={covered}
              onChange={({ target }) => setTyped((before) => ({ ...before, covered: target.value }))}
              {...wiring}
            />
          )}
        </Field>
        <WordsField
          label={t(texts.reason)}
          value={reason}
          fault={tried && reason.trim() === '' ? t(texts.reasonMissing) : null}
          onType={(typed) => setTyped((before) => ({ ...before, reason: typed }))}
        />
      </FormDialog>
    </div>
  );
}
