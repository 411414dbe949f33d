import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useState } from 'react';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { aiSettingsQuery } from './ai-settings.ts';
import { ChangeHistory } from './change-history.tsx';
import { CostOfMonth } from './cost-of-month.tsx';
import { DpiaCard } from './dpia-card.tsx';
import { DpiaDialog } from './dpia-dialog.tsx';
import { SettingsForm } from './settings-form.tsx';
import { ShadowFigures } from './shadow-figures.tsx';
import { texts } from './texts.ts';
import { WhatIsSent } from './what-is-sent.tsx';
import './ai-settings-page.css';

/** What the company lets a machine do, with what follows from it, what it costs, what is sent, and who changed what. */
export function AiSettingsPage() {
  const { t } = useLanguage();
  const view = useSuspenseQuery(aiSettingsQuery).data;
  const [dpia, setDpia] = useState<'closed' | 'open' | 'needed'>('closed');
  const close = useCallback(() => setDpia('closed'), []);
  const need = useCallback(() => setDpia('needed'), []);
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />}>
      <div className="ai-page">
        {view.model.why ? (
          <Notice title={t(texts.modelOff)}>
            <p>{t(view.model.why)}</p>
          </Notice>
        ) : null}
        <SettingsForm key={view.version} view={view} onDpiaNeeded={need} />
        <DpiaCard dpia={view.dpia} onOpen={() => setDpia('open')} />
        <CostOfMonth cost={view.cost} />
        <ShadowFigures shadow={view.shadow} />
        <Suspense>
          <WhatIsSent />
        </Suspense>
        <Suspense>
          <ChangeHistory />
        </Suspense>
      </div>
      <DpiaDialog dpia={view.dpia} open={dpia !== 'closed'} needed={dpia === 'needed'} onClose={close} />
    </Page>
  );
}
