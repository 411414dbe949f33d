import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { removeApprovalFlow, type FlowView } from '../../shared/claims/approvals/flows/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { hasKept } from '../design/use-kept.ts';
import { approverNames } from '../review/step-texts.ts';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { FlowForm, placeOf } from './flow-form.tsx';
import { flowsQuery } from './flows.ts';
import { insteadTexts, texts } from './texts.ts';

/** One flow: its steps in order, and the ways to change and remove it. */
export function FlowCard({ flow }: { flow: FlowView }) {
  const { t } = useLanguage();
  const { person } = useSession();
  const [editing, setEditing] = useState(() => hasKept(person?.id, placeOf(flow)));
  return (
    <>
      <div className="flow-head">
        <h3>{flow.name}</h3>
        {flow.ofCompany ? <span className="flow-default">{t(texts.ofCompany)}</span> : null}
      </div>
      {editing ? (
        <FlowForm flow={flow} onClose={() => setEditing(false)} />
      ) : (
        <>
          <ol className="flow-steps">
            {flow.steps.map((step) => (
              <li key={`${step.approver}-${step.person}`}>
                <strong>{step.name ?? t(approverNames[step.approver])}</strong>
                {step.whenEmpty === 'wait' ? null : <span className="soft">{t(insteadTexts[step.whenEmpty])}</span>}
              </li>
            ))}
          </ol>
          <div className="flow-acts">
            <Button aria-label={t(texts.editNamed, { name: flow.name })} onPress={() => setEditing(true)}>
              {t(texts.edit)}
            </Button>
            {flow.ofCompany ? null : <RemoveFlow flow={flow} />}
          </div>
        </>
      )}
    </>
  );
}

function RemoveFlow({ flow }: { flow: FlowView }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const remove = useMutation({
    mutationFn: () => call(removeApprovalFlow, { path: { flow: flow.id } }),
    onSuccess: async () => {
      toast(t(texts.removed));
      await cache.invalidateQueries(flowsQuery);
    },
  });
  return (
    <>
      <Button kind="quiet" aria-label={t(texts.removeNamed, { name: flow.name })} onPress={() => setOpen(true)}>
        {t(texts.remove)}
      </Button>
      <Dialog title={t(texts.removeNamed, { name: flow.name })} open={open} onClose={() => setOpen(false)} asks>
        <p>{t(texts.removeAsk, { name: flow.name })}</p>
        <ProblemNotice thrown={remove.error} />
        <div className="dialog-choices">
          <Button onPress={() => setOpen(false)}>{t(texts.cancel)}</Button>
          <Button kind="danger" isPending={remove.isPending} onPress={() => remove.mutate()}>
            {t(texts.remove)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
