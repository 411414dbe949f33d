import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { addApprovalFlow, changeApprovalFlow, type FlowView } from '../../shared/claims/approvals/flows/contract.ts';
import { call } from '../api/call.ts';
import { faultsOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Checkbox } from '../design/checkbox.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { daysOf, flowsQuery, typedOf, type TypedFlow } from './flows.ts';
import { StepList } from './step-list.tsx';
import { texts } from './texts.ts';

/** Where what is typed about a flow is kept over a reload. */
export const placeOf = (flow: FlowView | null): string => `approval-flow:${flow?.id ?? 'new'}`;

const pointed = ['name', 'steps', 'remindAfter'] as const;

/** A flow as HR sets it. What was typed outlives a reload, and the steps move by buttons, so by keyboard, pointer and touch alike. */
export function FlowForm({ flow, onClose }: { flow: FlowView | null; onClose: () => void }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [initial] = useState(() => typedOf(flow));
  const [typed, setTyped, done] = useKept<TypedFlow>(placeOf(flow), initial);
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const close = () => {
    done();
    onClose();
  };
  const days = daysOf(typed.remindAfter);
  const save = useMutation({
    mutationFn: () => {
      const steps = typed.steps.map(({ approver, person, whenEmpty }) => ({ approver, person, whenEmpty }));
      const body = { name: typed.name, steps, wordsOnApprove: typed.wordsOnApprove, remindAfter: days ?? [] };
      return flow
        ? call(changeApprovalFlow, { path: { flow: flow.id }, body: { version: flow.version, ...body } })
        : call(addApprovalFlow, { body });
    },
    onSuccess: async () => {
      toast(t(texts.saved));
      await cache.invalidateQueries(flowsQuery);
      close();
    },
  });
  const missing = typed.steps.some(({ approver, person }) => approver === 'person' && !person);
  const twice = typed.steps.some(
    (step, at) =>
      typed.steps.findIndex((other) => other.approver === step.approver && other.person === step.person) < at,
  );
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (typed.name.trim() !== '' && days && !missing && !twice) save.mutate();
  };
  const faults = faultsOf(save.error, pointed);
  const faultAt = (field: (typeof pointed)[number]) => {
    const found = faults.find((fault) => fault.field === field);
    return found ? t(found.text) : null;
  };
  const nameFault = tried && typed.name.trim() === '' ? t(texts.nameMissing) : faultAt('name');
  return (
    <form className="flow-form" onSubmit={submit} noValidate>
      <ProblemNotice thrown={save.error} fields={pointed} />
      <Field label={t(texts.name)} fault={nameFault}>
        {(wiring) => (
          <input
            className="input"
            maxLength={60}
            autoComplete="off"
            ref={first}
            value={typed.name}
            onChange={(event) => setTyped({ ...typed, name: event.target.value })}
            {...wiring}
          />
        )}
      </Field>
      <StepList
        steps={typed.steps}
        tried={tried}
        fault={faultAt('steps')}
        onChange={(steps) => setTyped({ ...typed, steps })}
      />
      <Checkbox isSelected={typed.wordsOnApprove} onChange={(wordsOnApprove) => setTyped({ ...typed, wordsOnApprove })}>
        <span>{t(texts.words)}</span>
      </Checkbox>
      <Field
        label={t(texts.remind)}
        hint={t(texts.remindHint)}
        fault={tried && !days ? t(texts.remindWrong) : faultAt('remindAfter')}
      >
        {(wiring) => (
          <input
            className="input flow-days"
            inputMode="numeric"
            autoComplete="off"
            value={typed.remindAfter}
            onChange={(event) => setTyped({ ...typed, remindAfter: event.target.value })}
            {...wiring}
          />
        )}
      </Field>
      <div className="flow-acts">
        <Button type="submit" kind="primary" isPending={save.isPending}>
          {t(texts.save)}
        </Button>
        <Button onPress={close}>{t(texts.cancel)}</Button>
      </div>
    </form>
  );
}
