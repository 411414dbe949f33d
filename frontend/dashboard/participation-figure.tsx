import { Link } from '@tanstack/react-router';
import type { DashboardView } from '../../shared/claims/dashboard/contract.ts';
import { formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { Held } from './held.tsx';
import { texts } from './texts.ts';

type Props = { participation: DashboardView['participation']; smallest: number };

/** How many of those who may have used some of their allowance. */
export function ParticipationFigure({ participation: { eligible, used }, smallest }: Props) {
  const { t, language } = useLanguage();
  return (
    <section className="tally">
      <h2>{t(texts.participation)}</h2>
      {used === null || eligible === 0 ? (
        <>
          <p className="tally-few">
            <Held smallest={smallest} />
          </p>
          <p className="tally-more soft">{t(texts.heldWhy, { smallest })}</p>
        </>
      ) : (
        <>
          <p className="tally-share figures">{formatShare(used / eligible, language)}</p>
          <p className="tally-more">{t(texts.ofEligible, { used, eligible })}</p>
        </>
      )}
      <Link to="/allowances" className="tally-link">
        {t(texts.toAllowances)}
      </Link>
    </section>
  );
}
