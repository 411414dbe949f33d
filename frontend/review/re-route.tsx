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
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
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
      <Dialog title={t(texts.reRoute)} open={open} onClose={close}>
        <form
          className="decision-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (chosen && reason.trim() !== '') route.mutate(chosen);
          }}
        >
          <p className="soft">{t(texts.reRouteLead)}</p>
          <ProblemNotice thrown={route.error} />
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
          <Field label={t(texts.reason)} fault={tried && reason.trim() === '' ? t(texts.reasonMissing) : null}>
            {(wiring) => (
              <textarea
                className="input"
                rows={3}
                maxLength={1000}
                value={reason}
                onChange={({ target }) => setTyped((before) => ({ ...before, reason: target.value }))}
                {...wiring}
              />
            )}
          </Field>
          <div className="dialog-choices">
            <Button onPress={close}>{t(texts.cancel)}</Button>
            <Button type="submit" kind="primary" isPending={route.isPending}>
              {t(texts.reRoute)}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
