import { Link } from '@tanstack/react-router';
import type { AgreementView } from '../../shared/claims/oversight/contract.ts';
import { formatPercent, formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './agreement-texts.ts';
import { texts as listTexts } from './texts.ts';

/** What the curve shows, in figures, each band with a way to its judgements. */
export function ReliabilityTable({ curve: { bands, error } }: { curve: AgreementView['curve'] }) {
  const { t, language } = useLanguage();
  const share = (of: number) => formatShare(of, language);
  return (
    <div>
      <table className="figures-table">
        <caption className="unseen">{t(texts.curve)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(texts.band)}</th>
            <th scope="col" className="number">
              {t(texts.mean)}
            </th>
            <th scope="col" className="number">
              {t(texts.answers)}
            </th>
            <th scope="col" className="number">
              {t(texts.share)}
            </th>
            <th scope="col" className="number">
              {t(texts.interval)}
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map(({ name, from, to, count, said, agreed, interval }) => (
            <tr key={name}>
              <th scope="row">
                <Link to="/oversight" search={{ band: name }}>
                  {t(listTexts.bandOf, { from: share(from), to: share(to) })}
                </Link>
              </th>
              <td className="number figures">{count > 0 ? share(said) : '–'}</td>
              <td className="number figures">{count}</td>
              <td className="number figures">{interval ? share(agreed / count) : count > 0 ? t(texts.few) : '–'}</td>
              <td className="number figures">{interval ? `${share(interval.low)}–${share(interval.high)}` : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="curve-error">
        {error === null ? t(texts.errorFew) : t(texts.error, { error: formatPercent(error * 100, language) })}
      </p>
    </div>
  );
}
