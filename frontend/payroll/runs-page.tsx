import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { OpenMonth } from './open-month.tsx';
import { runsQuery } from './payroll.ts';
import { RunCard } from './run-card.tsx';
import { texts } from './texts.ts';
import { TwoPeople } from './two-people.tsx';
import '../list/list-parts.css';
import './payroll.css';

/** The company's months of pay, the latest first; who handles payroll opens the next one here. */
export function RunsPage() {
  const { t } = useLanguage();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(runsQuery);
  const opens = useMay('payroll-run.open');
  const runs = data.pages.flatMap(({ items }) => items);
  const months = data.pages[0]?.canOpen ?? [];
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />}>
      {months.length > 0 ? <OpenMonth months={months} /> : null}
      {runs.length === 0 ? (
        <div className="list-empty">
          <h2>{t(texts.none)}</h2>
          <p className="soft">{t(opens ? texts.noneSalary : texts.noneHr)}</p>
        </div>
      ) : (
        <ul className="list-cards runs">
          {runs.map((run) => (
            <RunCard key={run.id} run={run} />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <div className="list-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
      <TwoPeople />
    </Page>
  );
}
