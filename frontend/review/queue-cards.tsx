import { Link } from '@tanstack/react-router';
import type { ExpenseRow } from '../../shared/claims/expenses/contract.ts';
import { Ago } from '../design/ago.tsx';
import { Money } from '../design/money.tsx';
import { useLanguage } from '../session/language.tsx';
import { Confidence } from './confidence.tsx';
import { Doubts } from './doubts.tsx';
import { texts } from './texts.ts';

/** The queue on a phone. */
export function QueueCards({ claims }: { claims: readonly ExpenseRow[] }) {
  const { t } = useLanguage();
  return (
    <ul className="queue-cards">
      {claims.map((claim) => (
        <li key={claim.id} className="queue-card">
          <Link to="/review/$claim" params={{ claim: claim.id }} className="row-link">
            {claim.employee.name}
          </Link>
          <Money amount={claim.total} currency={claim.currency} />
          <span>{claim.vendor || t(texts.noVendor)}</span>
          <span className="soft">{claim.submittedAt ? <Ago at={claim.submittedAt} /> : null}</span>
          <Confidence share={claim.confidence} />
          <Doubts count={claim.doubts} />
        </li>
      ))}
    </ul>
  );
}
