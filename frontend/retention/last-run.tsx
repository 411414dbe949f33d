import type { RetentionView } from '../../shared/protection/retention/contract.ts';
import { formatInstant } from '../design/dates.ts';
import { FiguresTable } from '../design/figures-table.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** What the latest sweep took and left. */
export function LastRun({ run }: { run: RetentionView['lastRun'] }) {
  const { t, language } = useLanguage();
  return (
    <section className="retention-part" aria-labelledby="retention-run">
      <h2 id="retention-run">{t(texts.lastRun)}</h2>
      {run === null ? <p className="soft">{t(texts.noRun)}</p> : null}
      {run ? (
        <p className="soft">{t(texts.ranAt, { at: formatInstant(run.at, language), version: run.catalogue })}</p>
      ) : null}
      {run?.rules.length === 0 ? <p>{t(texts.nothing)}</p> : null}
      {run && run.rules.length > 0 ? (
        <>
          <FiguresTable
            caption={t(texts.lastRun)}
            rows={run.rules}
            keyOf={({ title }) => title?.en ?? ''}
            first={{ head: texts.what, of: ({ title }) => t(title ?? texts.works) }}
            columns={[
              { head: texts.deleted, of: ({ deleted }) => deleted.toLocaleString(language) },
              { head: texts.held, of: ({ held }) => held.toLocaleString(language) },
              { head: texts.kept, of: ({ kept }) => kept.toLocaleString(language) },
            ]}
          />
          <p className="soft">{t(texts.keptHint)}</p>
        </>
      ) : null}
    </section>
  );
}
