import { useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { mapApprovalFlow, type listApprovalFlows } from '../../shared/claims/approvals/flows/contract.ts';
import { call, type AnswerOf } from '../api/call.ts';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

type View = AnswerOf<typeof listApprovalFlows>;
type Wish = z.input<typeof mapApprovalFlow.input>;

/** Which flow each category's claims go through, the most specific first. A choice is kept at once. */
export function Mapping({ view }: { view: View }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const map = useMutation({
    mutationFn: (wish: Wish) => call(mapApprovalFlow, { body: wish }),
    onSuccess: () => toast(t(texts.mapped)),
    onSettled: () => cache.invalidateQueries({ queryKey: ['approval-flows'] }),
  });
  const [ofCompany, ...others] = view.flows;
  const nameOf = (id: string | null) => view.flows.find((flow) => flow.id === id)?.name ?? ofCompany?.name ?? '';
  const kindFlow = (kind: View['kinds'][number]['kind']) => view.kinds.find((one) => one.kind === kind)?.flow ?? null;
  const choices = (otherwise: string) => [{ id: '', name: otherwise }, ...others];
  return (
    <section className="flows" aria-labelledby="flows-mapping">
      <h2 id="flows-mapping">{t(texts.mapping)}</h2>
      <p className="soft">{t(texts.mappingLead)}</p>
      <ProblemNotice thrown={map.error} />
      <div className="flow-mapping">
        {view.kinds.map(({ kind, flow }) => (
          <Choice
            key={kind}
            label={t(kind === 'wellness' ? texts.allWellness : texts.allOther)}
            value={flow}
            choices={choices(t(texts.noneOwn, { name: nameOf(null) }))}
            onChoose={(to) => map.mutate({ kind, flow: to })}
          />
        ))}
        {view.categories.map(({ id, name, kind, flow }) => (
          <Choice
            key={id}
            label={t(name)}
            value={flow}
            choices={choices(t(texts.asKind, { name: nameOf(kindFlow(kind)) }))}
            onChoose={(to) => map.mutate({ category: id, flow: to })}
          />
        ))}
      </div>
    </section>
  );
}

type ChoiceProps = {
  label: string;
  value: string | null;
  choices: readonly { id: string; name: string }[];
  onChoose: (flow: string | null) => void;
};

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      {(wiring) => (
        <select
          className="input"
          value={value ?? ''}
          onChange={(event) => onChoose(event.target.value || null)}
          {...wiring}
        >
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
