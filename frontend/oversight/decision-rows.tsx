import { Link } from '@tanstack/react-router';
import type { DecisionRow } from '../../shared/claims/oversight/contract.ts';
import { Ago } from '../design/ago.tsx';
import { Confidence } from '../review/confidence.tsx';
import { useLanguage } from '../session/language.tsx';
import { OpinionMark, StandingMark } from './marks.tsx';
import { texts } from './texts.ts';

type Props = { decisions: readonly DecisionRow[] };

const DecisionLink = ({ decision }: { decision: DecisionRow }) => (
  <Link to="/oversight/$evaluation" params={{ evaluation: decision.id }} className="row-link">
    {decision.expense.employee}
  </Link>
);

/** The first reason, or the sentence that was cited. */
function Why({ decision: { reasons, quotes } }: { decision: DecisionRow }) {
  const { t } = useLanguage();
  if (reasons.length === 0) return <span className="soft">{t(texts.forgotten)}</span>;
  return (
    <>
      {t(reasons[0]!)}
      {quotes[0] ? <q className="decision-quote">{quotes[0]}</q> : null}
    </>
  );
}

/** Judgements on a wide window. A row's link covers the row. */
export function DecisionTable({ decisions }: Props) {
  const { t } = useLanguage();
  return (
    <table className="list-table decision-table">
      <caption className="unseen">{t(texts.decisions)}</caption>
      <thead>
        <tr>
          {[texts.employee, texts.opinion, texts.confidence, texts.why, texts.people, texts.when].map((head) => (
            <th key={head.en} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <tr key={decision.id}>
            <td>
              <DecisionLink decision={decision} />
              <div className="decision-category">{t(decision.category.name)}</div>
            </td>
            <td>
              <OpinionMark decision={decision} />
            </td>
            <td>
              <Confidence share={decision.confidence} />
            </td>
            <td>
              <Why decision={decision} />
            </td>
            <td>
              <StandingMark decision={decision} />
            </td>
            <td>
              <Ago at={decision.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Judgements on a phone. */
export function DecisionCards({ decisions }: Props) {
  const { t } = useLanguage();
  return (
    <ul className="list-cards">
      {decisions.map((decision) => (
        <li key={decision.id} className="decision-card">
          <div className="decision-card-head">
            <DecisionLink decision={decision} />
            <span className="soft">
              <Ago at={decision.at} />
            </span>
          </div>
          <div className="decision-card-head">
            <OpinionMark decision={decision} />
            <Confidence share={decision.confidence} />
          </div>
          <p>
            <Why decision={decision} />
          </p>
          <div className="decision-card-head">
            <StandingMark decision={decision} />
            <span className="decision-category">{t(decision.category.name)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
