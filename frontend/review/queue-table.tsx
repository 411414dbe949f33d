import { Link } from '@tanstack/react-router';
import type { QueueRow as Row, QueueSort } from '../../shared/claims/approvals/contract.ts';
import { Ago } from '../design/ago.tsx';
import { formatShortDay } from '../design/dates.ts';
import { Money } from '../design/money.tsx';
import { SortHeader, type Order } from '../list/sort-header.tsx';
import { useLanguage } from '../session/language.tsx';
import { Confidence } from './confidence.tsx';
import { Doubts } from './doubts.tsx';
import { PickBox } from './pick-box.tsx';
import { StepMark } from './step-mark.tsx';
import { texts } from './texts.ts';
import type { Picked } from './use-picked.ts';
import '../list/list-parts.css';
import './queue-page.css';

type Sorted = { by: QueueSort; order: Order; onSort: (sort: QueueSort, order: Order) => void };
/** `sorted` is left out where the order is not the reader's to choose. */
type Props = { claims: readonly Row[]; decided: boolean; picked: Picked; sorted?: Sorted | undefined };

/** The queue on a wide window. A row's link covers the row. */
export function QueueTable({ claims, decided, picked, sorted }: Props) {
  const { t } = useLanguage();
  const picks = claims.some(picked.pickable);
  return (
    <table className="list-table">
      <caption className="unseen">{t(texts.title)}</caption>
      <thead>
        <tr>
          {picks ? (
            <th scope="col">
              <span className="unseen">{t(texts.pickColumn)}</span>
            </th>
          ) : null}
          <th scope="col">{t(texts.employee)}</th>
          <th scope="col">{t(texts.vendor)}</th>
          {sorted ? (
            <SortHeader sort="paid" first="desc" label={t(texts.paidOn)} {...sorted} />
          ) : (
            <th scope="col">{t(texts.paidOn)}</th>
          )}
          {sorted ? (
            <SortHeader sort="amount" first="desc" number label={t(texts.amount)} {...sorted} />
          ) : (
            <th scope="col" className="number">
              {t(texts.amount)}
            </th>
          )}
          <th scope="col">{t(texts.doubts)}</th>
          <th scope="col">{t(texts.confidence)}</th>
          {decided ? null : <th scope="col">{t(texts.step)}</th>}
          {sorted && !decided ? (
            <SortHeader sort="waiting" label={t(texts.since)} {...sorted} />
          ) : (
            <th scope="col">{t(decided ? texts.decided : texts.since)}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <QueueRow key={claim.id} claim={claim} decided={decided} picked={picks ? picked : null} />
        ))}
      </tbody>
    </table>
  );
}

function QueueRow({ claim, decided, picked }: { claim: Row; decided: boolean; picked: Picked | null }) {
  const { t, language } = useLanguage();
  const { submittedAt, decidedBy, step } = claim;
  const since = step?.since ?? submittedAt;
  return (
    <tr>
      {picked ? (
        <td>
          <PickBox claim={claim} picked={picked} />
        </td>
      ) : null}
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
      {decided ? null : (
        <td>
          <StepMark step={step} />
        </td>
      )}
      <td>
        {decided && decidedBy ? t(texts[decidedBy]) : null}
        {!decided && since ? <Ago at={since} /> : null}
      </td>
    </tr>
  );
}
