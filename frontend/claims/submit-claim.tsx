import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { submitExpense, type ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { formatMoney } from '../../shared/kernel/money.ts';
import { call } from '../api/call.ts';
import { faultsOf, hasCode } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { CheckList } from './check-list.tsx';
import { benefitsQuery, claimQuery, isTakingIn, keepClaim } from './claims.ts';
import { Confirmations, type Confirmation } from './confirmations.tsx';
import { texts } from './form-texts.ts';
import { readFields, readValues } from './read-values.ts';
import { SaveStatus } from './save-status.tsx';
import { typedFields, typedSum } from './typed-claim.ts';
import type { Draft } from './use-draft.ts';
import { isOnItsWay } from './scan-phase.ts';
import { WithdrawButton } from './withdraw-button.tsx';

/** The end of the form: what the checks see, what the employee stands for, and the button. */
export function SubmitClaim({ claim, draft }: { claim: ExpenseView; draft: Draft }) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const [confirmed, setConfirmed] = useState<Confirmation[]>([]);
  const [tried, setTried] = useState(false);
  // Who has said that the details agree with the receipt has not said so of what is read afterwards.
  const read = JSON.stringify(
    readFields.flatMap((field) => readValues(claim.receipts, field).map(({ value }) => value)),
  );
  const [confirmedOf, setConfirmedOf] = useState(read);
  if (read !== confirmedOf) {
    setConfirmedOf(read);
    setConfirmed(confirmed.filter((one) => one !== 'fields-are-right'));
  }
  const [refused, setRefused] = useState<number | null>(null);
  const left = useQuery(benefitsQuery).data?.items.find(({ category }) => category.id === claim.category.id)?.allowance
    .left;
  const submit = useMutation({
    mutationFn: async () => {
      const { version } = await draft.save();
      return call(submitExpense, { path: { expense: claim.id }, body: { version, confirmed } });
    },
    onSuccess: (submitted) => {
      keepClaim(submitted);
      toast(t(texts.submitted));
      void navigate({ to: '/claims/$claim', params: { claim: claim.id } });
    },
    onError: (thrown) => {
      setRefused(claim.version);
      void queryClient.invalidateQueries(claimQuery(claim.id));
      const pointed = faultsOf(thrown, typedFields);
      for (const { field, text } of pointed) draft.form.setError(field, { message: t(text) });
      if (pointed[0]) draft.form.setFocus(pointed[0].field);
    },
  });
  const missing = tried && confirmed.length < 3;
  const attempt = () => {
    setTried(true);
    void draft.form.handleSubmit(() => (confirmed.length < 3 ? undefined : submit.mutate()))();
  };
  const isReading = claim.receipts.some(isOnItsWay);
  // Of what is still being checked or read nobody can say that it could not be.
  const known = claim.checks.filter(({ code }) => !(isReading && code === 'typed-by-hand'));
  // What is still missing is not a fault before somebody says that they are done.
  const checks = known.filter(({ kind }) => tried || kind !== 'blocking');
  const corrected = hasCode(submit.error, 'claim-blocked') && refused !== claim.version;
  const readSince =
    (hasCode(submit.error, 'receipt-being-read') || hasCode(submit.error, 'receipt-being-checked')) &&
    !isTakingIn(claim);
  const [total, currency] = useWatch({ control: draft.form.control, name: ['total', 'currency'] });
  const sum = typedSum(total);
  const overLeft = left !== undefined && claim.total !== null && claim.currency === 'SEK' && claim.total > left;
  return (
    <div className="submit-claim">
      {checks.length > 0 ? (
        <section>
          <h2>{t(texts.checks)}</h2>
          <CheckList checks={checks} />
        </section>
      ) : null}
      <Confirmations confirmed={confirmed} missing={missing} onChange={setConfirmed} />
      <ProblemNotice thrown={corrected || readSince ? null : submit.error} />
      {overLeft ? <p className="soft">{t(texts.covers, { left: formatMoney(left, 'SEK', language) })}</p> : null}
      <SaveStatus saving={draft.saving} />
      <div className="submit-claim-foot">
        <Button kind="primary" isPending={submit.isPending} onPress={attempt}>
          {sum === null ? t(texts.submit) : t(texts.submitSum, { total: formatMoney(sum, currency, language) })}
        </Button>
        {claim.may.includes('withdraw') ? <WithdrawButton claim={claim} /> : null}
      </div>
    </div>
  );
}
