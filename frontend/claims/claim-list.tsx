import { Link } from '@tanstack/react-router';
import type { ExpenseRow } from '../../shared/claims/expenses/contract.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { formatShortDay } from '../design/dates.ts';
import { Money } from '../design/money.tsx';
import { useLanguage } from '../session/language.tsx';
import { StateMark } from './state-mark.tsx';
import { texts } from './texts.ts';
import './claim-list.css';

/** Claims as lines of a statement: what, when, where it stands, how much. A whole line is the link. */
export function ClaimList({ claims }: { claims: readonly ExpenseRow[] }) {
  return (
    <ul className="claim-list">
      {claims.map((claim) => (
        <ClaimLine key={claim.id} claim={claim} />
      ))}
    </ul>
  );
}

function ClaimLine({ claim }: { claim: ExpenseRow }) {
  const { t, language } = useLanguage();
  const day = claim.paidOn ?? swedishDay(new Date(claim.changedAt));
  return (
    <li className="claim-line">
      <Link to={claim.state === 'draft' ? '/claims/$claim/edit' : '/claims/$claim'} params={{ claim: claim.id }}>
        {claim.vendor || t(texts.noVendor)}
      </Link>
      <span className="claim-line-amount">
        <Money amount={claim.total} currency={claim.currency} />
      </span>
      <span className="claim-line-day">
        {formatShortDay(day, language)} · {t(claim.category.name)}
      </span>
      <StateMark state={claim.state} />
    </li>
  );
}
