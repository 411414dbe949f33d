import { Link } from '@tanstack/react-router';
import type { AgreementView } from '../../shared/claims/oversight/contract.ts';
import { formatMonth } from '../design/month.ts';
import { formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './agreement-texts.ts';

type Row = AgreementView['rows'][number];

/** Agreement by category and month: what was decided, and what people said of it. */
export function AgreementMonths({ rows }: { rows: readonly Row[] }) {
  const { t } = useLanguage();
  return (
    <section className="panel">
      <h2>{t(texts.perMonth)}</h2>
      {rows.length === 0 ? (
        <p className="soft">{t(texts.noRows)}</p>
      ) : (
        <div className="scroller">
          <table className="figures-table">
            <caption className="unseen">{t(texts.perMonth)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(texts.month)}</th>
                <th scope="col">{t(texts.category)}</th>
                {[texts.people, texts.sample, texts.asked, texts.decidedByMachine, texts.notSeen].map((head) => (
                  <th key={head.en} scope="col" className="number">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <MonthRow key={row.month + row.category.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function MonthRow({ row }: { row: Row }) {
  const { t, language } = useLanguage();
  const { month, category, people, sample, asked, decidedByMachine, unseen } = row;
  return (
    <tr>
      <th scope="row">
        <Link to="/oversight" search={{ month, category: category.id }}>
          {formatMonth(month, language)}
        </Link>
      </th>
      <td>{t(category.name)}</td>
      {[people, sample, asked].map((tally, at) => (
        <td key={at} className="number">
          <TallyCell tally={tally} />
        </td>
      ))}
      <td className="number figures">{decidedByMachine}</td>
      <td className="number figures">{unseen}</td>
    </tr>
  );
}

function TallyCell({ tally: { answered, agreed, interval } }: { tally: Row['people'] }) {
  const { t, language } = useLanguage();
  if (answered === 0) return <>–</>;
  return (
    <>
      <span className="figures">{interval ? formatShare(interval.share, language) : t(texts.few)}</span>
      <span className="cell-more figures">
        {interval
          ? `${agreed}/${answered}, ${formatShare(interval.low, language)}–${formatShare(interval.high, language)}`
          : `${agreed}/${answered}`}
      </span>
    </>
  );
}
