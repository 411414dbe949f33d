import { useSuspenseQuery } from '@tanstack/react-query';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { FinancialYear } from './financial-year.tsx';
import { Holds } from './holds.tsx';
import { LastRun } from './last-run.tsx';
import { PeriodRow } from './period-row.tsx';
import { retentionQuery } from './retention.ts';
import { texts } from './texts.ts';
import './retention-page.css';

/** For how long things are kept and why, what is kept longer, and what the latest sweep took: for HR, who can choose shorter periods. */
export function RetentionPage() {
  const { t } = useLanguage();
  const { rules, financialYear, lastRun } = useSuspenseQuery(retentionQuery).data;
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />}>
      <section className="retention-part" aria-labelledby="retention-periods">
        <h2 id="retention-periods">{t(texts.periods)}</h2>
        <ul className="retention-rows">
          {rules.map((rule) => (
            <PeriodRow key={rule.rule} rule={rule} />
          ))}
        </ul>
      </section>
      <FinancialYear firstMonth={financialYear.firstMonth} />
      <Holds />
      <LastRun run={lastRun} />
    </Page>
  );
}
