import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { removeReceipt } from '../../shared/claims/receipts/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { ReceiptLight } from '../receipts/light.tsx';
import { ReceiptViewer } from '../receipts/receipt-viewer.tsx';
import { useLanguage } from '../session/language.tsx';
import { ClaimForm } from './claim-form.tsx';
import { askAgain, claimQuery, isUnderWay } from './claims.ts';
import { texts } from './form-texts.ts';
import { goToField } from './go-to-field.ts';
import { isChanged } from './read-values.ts';
import { ReceiptIntake } from './receipt-intake.tsx';
import { ScanStatus } from './scan-status.tsx';
import { SeveralReceipts } from './several-receipts.tsx';
import { SubmitClaim } from './submit-claim.tsx';
import { UploadList } from './upload-list.tsx';
import { startUploads, useUploads } from './uploads.ts';
import { useDraft } from './use-draft.ts';
import { WantedDocuments } from './wanted-documents.tsx';
import './edit-claim-page.css';

const route = getRouteApi('/signed-in/claims/$claim/edit');

/** A claim under its author's hands: the receipt, and beside it what it says. */
export function EditClaimPage() {
  const { claim: id } = route.useParams();
  const { data: claim } = useSuspenseQuery({
    ...claimQuery(id),
    refetchInterval: askAgain,
  });
  // A draft that is discarded here has nothing more to show: its author goes back to the list.
  if (claim.state === 'withdrawn') return <Navigate to="/claims" replace />;
  if (!claim.may.includes('edit')) return <Navigate to="/claims/$claim" params={{ claim: id }} replace />;
  return <EditClaim key={id} claim={claim} />;
}

function EditClaim({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const draft = useDraft(claim);
  const uploads = useUploads(claim.id);
  const remove = useMutation({
    mutationFn: (receipt: string) => call(removeReceipt, { path: { expense: claim.id, receipt } }),
    onSettled: () => queryClient.invalidateQueries(claimQuery(claim.id)),
  });
  const reading = uploads.some(({ problem, document }) => !problem && !document) || isUnderWay(claim);
  const hasReceipt = claim.receipts.length > 0;
  const take = (files: File[]) => void startUploads(claim.id, files);
  return (
    <Page title={t(claim.state === 'draft' ? texts.title : texts.titleAgain)} width="wide">
      <ReceiptLight>
        <div className="edit-claim">
          <div className="edit-claim-status">
            <ScanStatus claim={claim} />
            <SeveralReceipts receipts={claim.receipts} />
          </div>
          <div className="edit-claim-receipt">
            <UploadList uploads={uploads} />
            <ProblemNotice thrown={remove.error} />
            <ReceiptViewer
              receipts={claim.receipts}
              isChanged={(spot) => isChanged(claim, spot)}
              onCorrect={({ field }) => goToField(field)}
              onRemove={(receipt) => remove.mutate(receipt)}
            />
            <ReceiptIntake small={hasReceipt || uploads.length > 0} onFiles={take} />
            <WantedDocuments claim={claim} onRemove={(document) => remove.mutate(document)} />
          </div>
          <div className="edit-claim-form">
            <ClaimForm claim={claim} draft={draft} reading={reading} />
            <SubmitClaim claim={claim} draft={draft} />
          </div>
        </div>
      </ReceiptLight>
    </Page>
  );
}
