import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reRouteExpense } from '../../shared/claims/approvals/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import { hasCode } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { flowsQuery } from '../approval-flows/flows.ts';
import { claimQuery, keepClaim } from '../claims/claims.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { FormDialog } from '../design/form-dialog.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { WordsField } from '../design/words-field.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './step-texts.ts';

const untyped = { flow: '', reason: '' };

/** Sends a claim through another flow, from its beginning. */
export function ReRoute({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [{ flow, reason }, setTyped, done] = useKept(`re-route:${claim.id}`, untyped);
  const [tried, setTried] = useState(false);
  const flows = useQuery({ ...flowsQuery, enabled: open }).data?.flows ?? [];
  const chosen = flow || flows[0]?.id;
  const close = () => {
    setOpen(false);
    setTried(false);
  };
  const route = useMutation({
    mutationFn: (to: string) =>
      call(reRouteExpense, { path: { expense: claim.id }, body: { version: claim.version, flow: to, reason } }),
    onSuccess: (routed) => {
      keepClaim(routed);
      toast(t(texts.reRouted));
      setTyped(untyped);
      done();
      close();
    },
    onError: (thrown) =>
      hasCode(thrown, 'changed-meanwhile') ? queryClient.invalidateQueries(claimQuery(claim.id)) : undefined,
  });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(texts.reRoute)}</Button>
      <FormDialog
        title={t(texts.reRoute)}
        lead={t(texts.reRouteLead)}
        send={t(texts.reRoute)}
        open={open}
        problem={route.error}
        pending={route.isPending}
        onClose={close}
        onSend={() => {
          setTried(true);
          if (chosen && reason.trim() !== '') route.mutate(chosen);
        }}
      >
        <Field label={t(texts.chooseFlow)}>
          {(wiring) => (
            <select
              className="input"
              value={chosen}
              onChange={({ target }) => setTyped((before) => ({ ...before, flow: target.value }))}
              {...wiring}
            >
              {flows.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <WordsField
          label={t(texts.reason)}
          value={reason}
          fault={tried && reason.trim() === '' ? t(texts.reasonMissing) : null}
          onType={(typed) => setTyped((before) => ({ ...before, reason: typed }))}
        />
      </FormDialog>
    </>
  );
}
