import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ClaimDocuments } from '../claims/claim-documents.tsx';
import { ClaimFacts } from '../claims/claim-facts.tsx';
import { claimQuery, askAgain } from '../claims/claims.ts';
import { texts as claimTexts } from '../claims/claim-texts.ts';
import { CommentForm } from '../claims/comment-form.tsx';
import { isChanged } from '../claims/read-values.ts';
import { StateMark } from '../claims/state-mark.tsx';
import { Timeline } from '../claims/timeline.tsx';
import { Page } from '../design/page.tsx';
import { toast } from '../design/toast.tsx';
import { ReceiptLight } from '../receipts/light.tsx';
import { ReceiptViewer } from '../receipts/receipt-viewer.tsx';
import { AlikeClaims } from '../duplicates/alike-claims.tsx';
import { LimitNotices } from '../rights/limit-notices.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { Advise } from './advise.tsx';
import { Assessment } from './assessment.tsx';
import { CorrectPayment } from './correct-payment.tsx';
import { DecideBar } from './decide-bar.tsx';
import type { Choice } from './decision-texts.ts';
import { neighboursOf, queueQuery } from './queue.ts';
import { KeptByLaw } from './kept-by-law.tsx';
import { QueueSteps } from './queue-steps.tsx';
import { Steps } from './steps.tsx';
import { texts } from './texts.ts';
import './review-claim-page.css';

const route = getRouteApi('/signed-in/review/$claim');

/** One claim for the one who decides: the receipt beside what it says and what the machine makes of it. */
export function ReviewClaimPage() {
  const { t } = useLanguage();
  const answersRequests = useMay('rights-request.read');
  const navigate = useNavigate();
  const { claim: id } = route.useParams();
  const { data: claim } = useSuspenseQuery({
    ...claimQuery(id),
    refetchInterval: askAgain,
  });
  const waiting = useInfiniteQuery(queueQuery()).data?.pages.flatMap(({ items }) => items) ?? [];
  const neighbours = neighboursOf(waiting, id);
  const vendor = claim.vendor || t(texts.noVendor);
  const goOn = (choice: Choice) => {
    if (choice === 'revert') return;
    const next = neighbours.afterDeciding;
    if (next) void navigate({ to: '/review/$claim', params: { claim: next } });
    else {
      toast(t(texts.empty));
      void navigate({ to: '/review' });
    }
  };
  return (
    <Page
      key={id}
      title={t(texts.claimOf, { name: claim.employee.name, vendor })}
      heading={vendor}
      lead={
        <span className="review-lead">
          {claim.employee.name} <StateMark state={claim.state} />
        </span>
      }
      actions={<QueueSteps neighbours={neighbours} count={waiting.length} />}
      width="wide"
    >
      <ReceiptLight>
        <div className="review">
          <div className="review-receipt">
            {claim.receipts.length > 0 ? (
              <ReceiptViewer receipts={claim.receipts} isChanged={(spot) => isChanged(claim, spot)} />
            ) : (
              <p className="soft">{t(claimTexts.noReceipt)}</p>
            )}
            <ClaimDocuments claim={claim} />
          </div>
          <div className="review-words">
            <KeptByLaw claim={claim} />
            <LimitNotices limits={claim.limits} linked={answersRequests} />
            {claim.may.includes('advise') ? <Advise claim={claim} /> : null}
            <Assessment claim={claim} />
            <AlikeClaims claim={claim} />
            <DecideBar key={id} claim={claim} onDecided={goOn} />
            {claim.may.includes('correct') ? <CorrectPayment claim={claim} /> : null}
            <Steps claim={claim} />
            <ClaimFacts claim={claim} />
            <Timeline entries={claim.timeline} />
            <CommentForm claim={claim} />
          </div>
        </div>
      </ReceiptLight>
    </Page>
  );
}
