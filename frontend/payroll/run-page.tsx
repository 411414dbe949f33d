import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatInstant } from '../design/dates.ts';
import { formatMonth } from '../design/month.ts';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { RunFile } from './files/run-file.tsx';
import { RunMark } from './marks.tsx';
import { runQuery, useLinesOfToday } from './payroll.ts';
import { Proposal } from './proposal.tsx';
import { RunActs } from './run-acts.tsx';
import { RunLines } from './run-lines.tsx';
import { RunSums } from './run-sums.tsx';
import { RunWarnings } from './run-warnings.tsx';
import { texts } from './texts.ts';
import './payroll.css';

const route = getRouteApi('/signed-in/payroll/$run');

/** One month of pay: what it comes to, what to look at, its lines, and what is to be done with it next. */
export function RunPage() {
  const { t, language } = useLanguage();
  const { run: id } = route.useParams();
  const { data: run } = useSuspenseQuery(runQuery(id));
  useLinesOfToday(run);
  const at = (instant: string) => formatInstant(instant, language);
  return (
    <Page
      width="wide"
      title={t(texts.runTitle, { month: formatMonth(run.month, language) })}
      back={<Link to="/payroll">{t(texts.back)}</Link>}
      lead={
        <p className="run-lead">
          <RunMark state={run.state} />
          <span>{t(texts.number, { number: run.number })}</span>
          <span>
            {run.lockedBy !== null && run.lockedAt !== null
              ? t(texts.lockedBy, { who: run.lockedBy, at: at(run.lockedAt) })
              : t(texts.openedBy, { who: run.openedBy })}
          </span>
          {run.exportedAt ? <span>{t(texts.exportedAt, { at: at(run.exportedAt) })}</span> : null}
          {run.confirmedAt ? <span>{t(texts.confirmedAt, { at: at(run.confirmedAt) })}</span> : null}
        </p>
      }
      actions={<RunActs run={run} />}
    >
      <div className="run">
        {run.differing > 0 ? (
          <Notice tone="bad" title={t(texts.differing)}>
            <p>{t(texts.differingMore, { count: run.differing })}</p>
          </Notice>
        ) : null}
        {run.state === 'open' ? <Notice>{<p>{t(texts.preview)}</p>}</Notice> : null}
        <Proposal run={run} />
        <RunSums run={run} />
        <RunWarnings run={run} />
        {run.state === 'open' ? null : <RunFile run={run.id} />}
        <RunLines run={run} />
      </div>
    </Page>
  );
}
