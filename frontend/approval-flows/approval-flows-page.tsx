import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { hasKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { FlowCard } from './flow-card.tsx';
import { FlowForm, placeOf } from './flow-form.tsx';
import { flowsQuery } from './flows.ts';
import { Mapping } from './mapping.tsx';
import { Preview } from './preview.tsx';
import { texts } from './texts.ts';
import './approval-flows-page.css';

/** The company's flows, what each is used for, and who would decide somebody's next claim. */
export function ApprovalFlowsPage() {
  const { t } = useLanguage();
  const { person } = useSession();
  const view = useSuspenseQuery(flowsQuery).data;
  const [adding, setAdding] = useState(() => hasKept(person?.id, placeOf(null)));
  return (
    <Page
      title={t(texts.title)}
      lead={<p>{t(texts.lead)}</p>}
      back={<BackToCompany />}
      actions={
        adding ? null : (
          <Button kind="primary" onPress={() => setAdding(true)}>
            {t(texts.add)}
          </Button>
        )
      }
    >
      <section className="flows" aria-labelledby="flows-all">
        <h2 id="flows-all">{t(texts.flows)}</h2>
        <p className="soft">{t(texts.once)}</p>
        {adding ? (
          <div className="flow-card">
            <h3>{t(texts.add)}</h3>
            <FlowForm flow={null} onClose={() => setAdding(false)} />
          </div>
        ) : null}
        <ul>
          {view.flows.map((flow) => (
            <li key={flow.id} className="flow-card">
              <FlowCard flow={flow} />
            </li>
          ))}
        </ul>
      </section>
      <Mapping view={view} />
      <Preview categories={view.categories} />
    </Page>
  );
}
