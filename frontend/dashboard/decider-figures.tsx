import { Link } from '@tanstack/react-router';
import type { DashboardView } from '../../shared/claims/dashboard/contract.ts';
import { formatShare } from '../design/percent.ts';
import { IntervalLine } from '../oversight/interval-line.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** How much is decided without a person. */
export function DecidersFigure({ decided: { machine, check, person } }: { decided: DashboardView['decided'] }) {
  const { t, language } = useLanguage();
  const all = machine + check + person;
  return (
    <section className="tally">
      <h2>{t(texts.machineShare)}</h2>
      <p className="tally-share figures">{formatShare((machine + check) / all, language)}</p>
      <p className="tally-more">{t(texts.machineOf, { machine, check, all })}</p>
      <Link to="/oversight" search={{}} className="tally-link">
        {t(texts.toMachine)}
      </Link>
    </section>
  );
}

/** How often people agreed with it: in samples where there are enough answers, else where people decided, else not said. */
export function AgreementFigure({ agreement: { people, sample } }: { agreement: DashboardView['agreement'] }) {
  const { t, language } = useLanguage();
  const shown = sample.interval ? sample : people;
  const share = (of: number) => formatShare(of, language);
  return (
    <section className="tally">
      <h2>{t(texts.agreement)}</h2>
      {shown.interval ? (
        <>
          <p className="tally-share figures">{share(shown.interval.share)}</p>
          <div className="tally-more">
            <IntervalLine {...shown.interval} />
            <p>{t(shown === sample ? texts.agreementSample : texts.agreementPeople)}</p>
            <p className="soft">
              {t(texts.between, {
                low: share(shown.interval.low),
                high: share(shown.interval.high),
                answered: shown.answered,
              })}
            </p>
          </div>
        </>
      ) : (
        <>
          <p className="tally-few">{t(texts.few)}</p>
          <p className="tally-more">{t(texts.fewHow)}</p>
        </>
      )}
      <Link to="/oversight" search={{ view: 'agreement' }} className="tally-link">
        {t(texts.toAgreement)}
      </Link>
    </section>
  );
}
