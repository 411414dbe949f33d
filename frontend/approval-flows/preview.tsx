import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { listApprovalFlows } from '../../shared/claims/approvals/flows/contract.ts';
import type { AnswerOf } from '../api/call.ts';
import { ColleagueField, type Colleague } from '../colleagues/colleague-field.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { approverNames } from '../review/step-texts.ts';
import { useLanguage } from '../session/language.tsx';
import { previewQuery } from './flows.ts';
import { texts } from './texts.ts';
import '../review/step-mark.css';

/** Who would decide somebody's next claim of a category, as things stand. */
export function Preview({ categories }: { categories: AnswerOf<typeof listApprovalFlows>['categories'] }) {
  const { t } = useLanguage();
  const [whose, setWhose] = useState<Colleague | null>(null);
  const [chosen, setChosen] = useState('');
  const category = chosen || (categories[0]?.id ?? '');
  const preview = useQuery(previewQuery(whose?.id ?? '', category));
  return (
    <section className="flows" aria-labelledby="flows-preview">
      <h2 id="flows-preview">{t(texts.preview)}</h2>
      <p className="soft">{t(texts.previewLead)}</p>
      <div className="flow-mapping">
        <ColleagueField label={t(texts.whose)} chosen={whose} onChoose={setWhose} />
        <Field label={t(texts.category)}>
          {(wiring) => (
            <select className="input" value={category} onChange={(event) => setChosen(event.target.value)} {...wiring}>
              {categories.map(({ id, name }) => (
                <option key={id} value={id}>
                  {t(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <ProblemNotice thrown={preview.error} />
      <div aria-live="polite">
        {preview.data && whose ? (
          <>
            <p className="soft">{t(texts.through, { name: preview.data.flow })}</p>
            <ol className="flow-steps">
              {preview.data.steps.map((step, at) => (
                <li key={at}>
                  <strong>{t(approverNames[step.approver])}</strong>
                  {step.otherwise === 'decided' ? (
                    <span className="soft">{step.people.join(', ')}</span>
                  ) : (
                    <>
                      <span className="step-empty">{t(texts.nobody)}</span>
                      <span className="soft">{t(texts[step.otherwise])}</span>
                    </>
                  )}
                </li>
              ))}
            </ol>
          </>
        ) : null}
      </div>
    </section>
  );
}
