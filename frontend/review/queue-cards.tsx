import { Link } from '@tanstack/react-router';
import type { QueueRow } from '../../shared/claims/approvals/contract.ts';
import { Ago } from '../design/ago.tsx';
import { Money } from '../design/money.tsx';
import { useLanguage } from '../session/language.tsx';
import { Confidence } from './confidence.tsx';
import { Doubts } from './doubts.tsx';
import { PickBox } from './pick-box.tsx';
import { StepMark } from './step-mark.tsx';
import { texts } from './texts.ts';
import type { Picked } from './use-picked.ts';
import '../list/list-parts.css';
import './queue-page.css';

/** The queue on a phone. */
export function QueueCards({ claims, picked }: { claims: readonly QueueRow[]; picked: Picked }) {
  const { t } = useLanguage();
  return (
    <ul className="list-cards">
      {claims.map((claim) => (
        <li key={claim.id} className="list-card queue-card">
          <Link to="/review/$claim" params={{ claim: claim.id }} className="row-link">
            {claim.employee.name}
          </Link>
          <Money amount={claim.total} currency={claim.currency} />
          <span>{claim.vendor || t(texts.noVendor)}</span>
          <span className="soft">
            <WaitingSince claim={claim} />
          </span>
          {claim.confidence || claim.doubts ? (
            <span className="queue-card-view">
              <Confidence share={claim.confidence} />
              {claim.doubts ? <Doubts count={claim.doubts} /> : null}
            </span>
          ) : null}
          {claim.step ? (
            <>
              <span>
                <span className="soft">{t(texts.step)}:</span> <StepMark step={claim.step} />
              </span>
              <PickBox claim={claim} picked={picked} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Since the open step opened: what the queue is sorted by. */
function WaitingSince({ claim: { step, submittedAt } }: { claim: QueueRow }) {
  const since = step?.since ?? submittedAt;
  return since ? <Ago at={since} /> : null;
}
