import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ClaimFacts } from '../claims/claim-facts.tsx';
import { isChanged } from '../claims/read-values.ts';
import { StateMark } from '../claims/state-mark.tsx';
import { Timeline } from '../claims/timeline.tsx';
import { Page } from '../design/page.tsx';
import { ReceiptLight } from '../receipts/light.tsx';
import { ReceiptViewer } from '../receipts/receipt-viewer.tsx';
import { Assessment } from '../review/assessment.tsx';
import { texts as reviewTexts } from '../review/texts.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './access-texts.ts';
import { companyAccessQuery, visitClaimQuery } from './staff.ts';
import { scopeNames } from './texts.ts';
import '../review/review-claim-page.css';

const route = getRouteApi('/staff-in/staff/companies/$company/visit/claims/$claim');

/** One claim as the one who decides sees it, with nothing to press. */
export function VisitClaimPage() {
  const { t } = useLanguage();
  const { company, claim: id } = route.useParams();
  const { live } = useSuspenseQuery(companyAccessQuery(company)).data;
  const { data: claim } = useSuspenseQuery(visitClaimQuery(company, id));
  const vendor = claim.vendor || t(reviewTexts.noVendor);
  const seesReceipts = live?.scopes.includes('receipts') ?? false;
  return (
    <Page
      title={t(reviewTexts.claimOf, { name: claim.employee.name, vendor })}
      heading={vendor}
      lead={
        <span className="review-lead">
          {claim.employee.name} <StateMark state={claim.state} />
        </span>
      }
      actions={
        <Link to="/staff/companies/$company/visit" params={{ company }} search={{ show: 'claims' }}>
          {t(scopeNames.claims)}
        </Link>
      }
      width="wide"
    >
      <ReceiptLight>
        <div className="review">
          <div className="review-receipt">
            {seesReceipts && claim.receipts.length > 0 ? (
              <ReceiptViewer receipts={claim.receipts} isChanged={(spot) => isChanged(claim, spot)} />
            ) : (
              <p className="soft">{t(texts.noReceipts)}</p>
            )}
          </div>
          <div className="review-words">
            <Assessment claim={claim} />
            <ClaimFacts claim={claim} />
            <Timeline entries={claim.timeline} />
          </div>
        </div>
      </ReceiptLight>
    </Page>
  );
}
