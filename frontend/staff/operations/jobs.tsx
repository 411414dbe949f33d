import type { JobView } from '../../../shared/trust/operations/contract.ts';
import { Ago } from '../../design/ago.tsx';
import { formatDuration } from '../../design/duration.ts';
import { FiguresTable } from '../../design/figures-table.tsx';
import { useLanguage } from '../../session/language.tsx';
import { formatCount } from './sizes.ts';
import { texts } from './texts.ts';

const rank = ({ last }: JobView): number => (last?.state === 'failed' ? 0 : 1);

/** The timer jobs with how each went last; those that failed stand first. */
export function Jobs({ jobs }: { jobs: readonly JobView[] }) {
  const { t, language } = useLanguage();
  const sorted = jobs.toSorted((one, other) => rank(one) - rank(other));
  const outcome = ({ last }: JobView) => {
    if (!last) return <span className="soft">{t(texts.never)}</span>;
    if (last.state === 'failed')
      return (
        <>
          <span className="mark mark-bad">{t(texts.failed)}</span> <code className="long-id">{last.failure}</code>
        </>
      );
    return t(texts[last.state]);
  };
  return (
    <section className="panel" aria-labelledby="jobs">
      <h2 id="jobs">{t(texts.jobs)}</h2>
      {jobs.length === 0 ? (
        <p className="soft">{t(texts.jobsNone)}</p>
      ) : (
        <FiguresTable
          caption={t(texts.jobs)}
          rows={sorted}
          keyOf={({ job }) => job}
          first={{ head: texts.job, of: ({ job }) => <code>{job}</code> }}
          columns={[
            { head: texts.outcome, words: true, of: outcome },
            {
              head: texts.lastRun,
              words: true,
              of: ({ last }) => (last ? <Ago at={last.endedAt ?? last.startedAt} /> : '–'),
            },
            { head: texts.things, of: ({ last }) => (last ? formatCount(last.things, language) : '–') },
            {
              head: texts.every,
              of: ({ periodSeconds }) => formatDuration(periodSeconds * 1_000, language),
            },
          ]}
        />
      )}
    </section>
  );
}
