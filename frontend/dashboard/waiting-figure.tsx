import { Link } from '@tanstack/react-router';
import type { DashboardView } from '../../shared/claims/dashboard/contract.ts';
import { formatDuration } from '../design/duration.ts';
import { useLanguage } from '../session/language.tsx';
import { Held } from './held.tsx';
import { texts } from './texts.ts';

type Props = { by: 'people' | 'machine'; waiting: DashboardView['waiting']['people']; smallest: number };

/** How long claims waited from submission to decision. */
export function WaitingFigure({ by, waiting: { claims, median, ninetieth }, smallest }: Props) {
  const { t, language } = useLanguage();
  return (
    <section className="tally">
      <h2>{t(by === 'people' ? texts.waitPeople : texts.waitMachine)}</h2>
      {median === null ? (
        <p className="tally-few">
          <Held smallest={smallest} />
        </p>
      ) : (
        <p className="tally-share">{formatDuration(median, language)}</p>
      )}
      <div className="tally-more">
        {median === null || ninetieth === null ? null : (
          <p>{t(texts.ninetieth, { time: formatDuration(ninetieth, language) })}</p>
        )}
        <p className="soft">{t(claims === 1 ? texts.oneDecision : texts.decisions, { count: claims })}</p>
      </div>
      {by === 'people' ? (
        <Link to="/review" search={{}} className="tally-link">
          {t(texts.toQueue)}
        </Link>
      ) : (
        <Link to="/oversight" search={{}} className="tally-link">
          {t(texts.toMachine)}
        </Link>
      )}
    </section>
  );
}
