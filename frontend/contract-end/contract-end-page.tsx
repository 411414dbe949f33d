import { useSuspenseQuery } from '@tanstack/react-query';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { contractEndQuery } from './contract-end.ts';
import { EndSteps } from './end-steps.tsx';
import { GiveNotice } from './give-notice.tsx';
import { TakeBack } from './take-back.tsx';
import { texts } from './texts.ts';
import './contract-end.css';

/** Whether the company has given notice, what follows when, and the way to give it or take it back. */
export function ContractEndPage() {
  const { t } = useLanguage();
  const mayAsk = useMay('contract.ask-end');
  const { end, today } = useSuspenseQuery(contractEndQuery).data;
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />}>
      <div className="contract-end">
        {end ? (
          <EndSteps end={end} />
        ) : (
          <section className="contract-end-card">
            <h2>{t(texts.none)}</h2>
            <p className="soft">{t(texts.noneLead)}</p>
            {mayAsk ? <GiveNotice today={today} /> : null}
          </section>
        )}
        {end?.mayWithdraw && mayAsk ? <TakeBack /> : null}
      </div>
    </Page>
  );
}
