import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { Page } from '../design/page.tsx';
import { Money } from '../design/money.tsx';
import { ReceiptLight } from '../receipts/light.tsx';
import { ReceiptViewer } from '../receipts/receipt-viewer.tsx';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { Answer } from './answer.tsx';
import { AddReceipt } from './add-receipt.tsx';
import { ClaimDocuments } from './claim-documents.tsx';
import { ClaimActs } from './claim-acts.tsx';
import { ClaimFacts } from './claim-facts.tsx';
import { texts } from './claim-texts.ts';
import { claimQuery, askAgain } from './claims.ts';
import { CommentForm } from './comment-form.tsx';
import { isChanged } from './read-values.ts';
import { Timeline } from './timeline.tsx';
import './claim-page.css';

const route = getRouteApi('/signed-in/claims/$claim');

/** One of one's own claims: the answer first, then what it says, the receipt, and what has happened. Another's is reviewed. */
export function ClaimPage() {
  const { t } = useLanguage();
  const { data: claim } = useSuspenseQuery({
    ...claimQuery(route.useParams().claim),
    refetchInterval: askAgain,
  });
  const { person } = useSession();
  if (person && claim.employee.id !== person.id)
    return <Navigate to="/review/$claim" params={{ claim: claim.id }} replace />;
  const title = claim.vendor || t(texts.title);
  return (
    <Page
      title={title}
      lead={claim.total === null ? null : <Money amount={claim.total} currency={claim.currency} />}
      width="wide"
    >
      <ReceiptLight>
        <div className="claim-page">
          <div className="claim-page-words">
            <Answer claim={claim} />
            <ClaimActs claim={claim} />
            <ClaimFacts claim={claim} />
            <Timeline entries={claim.timeline} />
            <CommentForm claim={claim} />
          </div>
          <div className="claim-page-receipt">
            {claim.receipts.length > 0 ? (
              <ReceiptViewer receipts={claim.receipts} isChanged={(spot) => isChanged(claim, spot)} />
            ) : (
              <p className="soft">{t(texts.noReceipt)}</p>
            )}
            <AddReceipt claim={claim} />
            <ClaimDocuments claim={claim} />
          </div>
        </div>
      </ReceiptLight>
    </Page>
  );
}
