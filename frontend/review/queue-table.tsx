import { Link } from '@tanstack/react-router';
import type { ExpenseRow } from '../../shared/claims/expenses/contract.ts';
import { Ago } from '../design/ago.tsx';
import { formatShortDay } from '../design/dates.ts';
import { Money } from '../design/money.tsx';
import { useLanguage } from '../session/language.tsx';
import { Confidence } from './confidence.tsx';
import { Doubts } from './doubts.tsx';
import { texts } from './texts.ts';

/** The queue on a wide window. A row's link covers the row. */
export function QueueTable({ claims, decided }: { claims: readonly ExpenseRow[]; decided: boolean }) {
  const { t } = useLanguage();
  return (
    <table className="queue-table">
      <caption className="unseen">{t(texts.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(texts.employee)}</th>
          <th scope="col">{t(texts.vendor)}</th>
          <th scope="col">{t(texts.paidOn)}</th>
          <th scope="col" className="number">
            {t(texts.amount)}
          </th>
          <th scope="col">{t(texts.doubts)}</th>
          <th scope="col">{t(texts.confidence)}</th>
          <th scope="col">{t(decided ? texts.decided : texts.since)}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <QueueRow key={claim.id} claim={claim} decided={decided} />
        ))}
      </tbody>
    </table>
  );
}

function QueueRow({ claim, decided }: { claim: ExpenseRow; decided: boolean }) {
  const { t, language } = useLanguage();
  const { submittedAt, decidedBy } = claim;
  return (
    <tr>
      <td>
        <Link to="/review/$claim" params={{ claim: claim.id }} className="row-link">
          {claim.employee.name}
        </Link>
      </td>
      <td>{claim.vendor || t(texts.noVendor)}</td>
      <td className="figures">{claim.paidOn ? formatShortDay(claim.paidOn, language) : '–'}</td>
      <td className="number">
        <Money amount={claim.total} currency={claim.currency} />
      </td>
      <td>
        <Doubts count={claim.doubts} />
      </td>
      <td>
        <Confidence share={claim.confidence} />
      </td>
      <td>
        {decided && decidedBy ? t(texts[decidedBy]) : null}
        {!decided && submittedAt ? <Ago at={submittedAt} /> : null}
      </td>
    </tr>
  );
}
