import { Link } from '@tanstack/react-router';
import type { DashboardView } from '../../shared/claims/dashboard/contract.ts';
import { formatMonth } from '../design/month.ts';
import { formatShare } from '../design/percent.ts';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

type Month = DashboardView['months'][number];

/** The months in figures, each with a way to its judgements. */
export function MonthTable({ months }: { months: readonly Month[] }) {
  const { t, language } = useLanguage();
  return (
    <div className="scroller">
      <table className="figures-table">
        <caption className="unseen">{t(texts.months)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(texts.month)}</th>
            {[texts.byMachine, texts.byCheck, texts.byPerson, texts.covered, texts.agreed].map((head) => (
              <th key={head.en} scope="col" className="number">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, machine, check, person, covered, people, sample }) => (
            <tr key={month}>
              <th scope="row">
                <Link to="/oversight" search={{ month }}>
                  {formatMonth(month, language)}
                </Link>
              </th>
              {[machine, check, person].map((count, at) => (
                <td key={at} className="number figures">
                  {count}
                </td>
              ))}
              <td className="number figures">{covered === null ? t(texts.held) : formatKronor(covered, language)}</td>
              <td className="number figures">
                <Agreed tally={sample.answered >= people.answered ? sample : people} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Agreed({ tally: { answered, agreed, interval } }: { tally: Month['people'] }) {
  const { language } = useLanguage();
  if (answered === 0) return <>–</>;
  return <>{interval ? formatShare(interval.share, language) : `${agreed}/${answered}`}</>;
}
