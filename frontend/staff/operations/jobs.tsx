import type { JobView } from '../../../shared/trust/operations/contract.ts';
import { Ago } from '../../design/ago.tsx';
import { formatDuration } from '../../design/duration.ts';
import { FiguresTable } from '../../design/figures-table.tsx';
import { useWide } from '../../design/use-wide.ts';
import { useLanguage } from '../../session/language.tsx';
import { CompactList } from './compact-list.tsx';
import { formatCount } from './sizes.ts';
import { texts } from './texts.ts';

const rank = ({ last }: JobView): number => (last?.state === 'failed' ? 0 : 1);

/** The timer jobs with how each went last; those that failed stand first. */
export function Jobs({ jobs }: { jobs: readonly JobView[] }) {
  const { t, language } = useLanguage();
  const wide = useWide();
  const sorted = jobs.toSorted((one, other) => rank(one) - rank(other));
  const name = ({ job }: JobView) => <code>{job}</code>;
  const outcome = ({ last }: JobView) => {
    if (!last) return <span className="soft">{t(texts.never)}</span>;
    return last.state === 'failed' ? <span className="mark mark-bad">{t(texts.failed)}</span> : t(texts[last.state]);
  };
  const failure = ({ last }: JobView) => (last?.failure ? <code className="long-id">{last.failure}</code> : null);
  const lastRun = ({ last }: JobView) => (last ? <Ago at={last.endedAt ?? last.startedAt} /> : '–');
  const period = ({ periodSeconds }: JobView) => formatDuration(periodSeconds * 1_000, language);
  const keyOf = ({ job }: JobView) => job;
  return (
    <section className="panel" aria-labelledby="jobs">
      <h2 id="jobs">{t(texts.jobs)}</h2>
      {jobs.length === 0 ? <p className="soft">{t(texts.jobsNone)}</p> : null}
      {jobs.length > 0 && wide ? (
        <FiguresTable
          caption={t(texts.jobs)}
          rows={sorted}
          keyOf={keyOf}
          first={{ head: texts.job, of: name }}
          columns={[
            {
              head: texts.outcome,
              words: true,
              of: (job) => (
                <>
                  {outcome(job)} {failure(job)}
                </>
              ),
            },
            { head: texts.lastRun, words: true, of: lastRun },
            { head: texts.things, of: ({ last }) => (last ? formatCount(last.things, language) : '–') },
            { head: texts.every, of: period },
          ]}
        />
      ) : null}
      {jobs.length > 0 && !wide ? (
        <CompactList
          label={t(texts.jobs)}
          rows={sorted}
          keyOf={keyOf}
          name={name}
          state={outcome}
          more={(job) => (
            <>
              {lastRun(job)} · {t(texts.every)} {period(job)} {failure(job)}
            </>
          )}
        />
      ) : null}
    </section>
  );
}
