import type { ReactNode } from 'react';
import type { BackupView, DrillView } from '../../../shared/trust/operations/contract.ts';
import type { Text } from '../../../shared/kernel/language.ts';
import { Ago } from '../../design/ago.tsx';
import { formatInstant } from '../../design/dates.ts';
import { formatDuration } from '../../design/duration.ts';
import { useLanguage } from '../../session/language.tsx';
import { formatBytes, formatCount } from './sizes.ts';
import { texts } from './texts.ts';

type Shown = Readonly<{
  name: Text;
  overdue: boolean;
  last: BackupView['last'];
  none: Text;
  figures: readonly (readonly [Text, ReactNode])[] | null;
}>;

/** One kind of safety: whether it is in time, and its figures. */
function Kept({ name, overdue, last, none, figures }: Shown) {
  const { t, language } = useLanguage();
  return (
    <li>
      <h3>
        {t(name)} <span className={overdue ? 'mark mark-bad' : 'mark'}>{t(overdue ? texts.overdue : texts.fresh)}</span>
      </h3>
      {figures ? (
        <dl>
          {figures.map(([head, value]) => (
            <div key={head.en}>
              <dt>{t(head)}</dt>
              <dd className="figures">{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="soft">{t(none)}</p>
      )}
      {last?.failure ? (
        <p className="kept-failed">
          {t(texts.lastFailed, { at: formatInstant(last.startedAt, language), failure: last.failure })}
        </p>
      ) : null}
    </li>
  );
}

/** Backups and drills with their figures. */
export function Backups({ backups, drills }: { backups: readonly BackupView[]; drills: DrillView }) {
  const { t, language } = useLanguage();
  const { passed } = drills;
  return (
    <section className="panel" aria-labelledby="backups">
      <h2 id="backups">{t(texts.backups)}</h2>
      <ul className="kept">
        {backups.map(({ kind, overdue, last, whole }) => (
          <Kept
            key={kind}
            name={texts[kind]}
            overdue={overdue}
            last={last}
            none={texts.noBackup}
            figures={
              whole && [
                [texts.began, <Ago key="at" at={whole.startedAt} />],
                [texts.took, formatDuration(whole.tookMs, language)],
                [texts.size, formatBytes(whole.bytes, language)],
                kind === 'database'
                  ? [texts.rows, formatCount(whole.rows, language)]
                  : [texts.objects, formatCount(whole.objects, language)],
              ]
            }
          />
        ))}
        <Kept
          name={texts.drill}
          overdue={drills.overdue}
          last={drills.last}
          none={texts.noDrill}
          figures={
            passed && [
              [texts.began, <Ago key="at" at={passed.startedAt} />],
              [texts.rpo, formatDuration(passed.ageSeconds * 1_000, language)],
              [texts.rto, formatDuration(passed.tookMs, language)],
              [texts.size, formatBytes(passed.bytes, language)],
              [texts.rows, formatCount(passed.rows, language)],
            ]
          }
        />
      </ul>
    </section>
  );
}
