import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { createExpense } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { benefitsQuery, keepClaim } from './claims.ts';
import { texts } from './intake-texts.ts';
import { ReceiptIntake } from './receipt-intake.tsx';
import { startUploads } from './uploads.ts';
import './new-claim-page.css';

const route = getRouteApi('/signed-in/claims/new');

/** The receipt comes first: with it a draft is started, and the form opens while the file is on its way. */
export function NewClaimPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { benefit } = route.useSearch();
  const claimable = useQuery(benefitsQuery).data?.items.filter(({ category }) => category.open && category.forYou);
  const open = claimable?.find(({ category }) => category.id === benefit) ?? claimable?.[0];
  const start = useMutation({
    mutationFn: () => call(createExpense, { body: open ? { categoryId: open.category.id } : {} }),
    onSuccess: (claim) => keepClaim(claim),
  });
  const begin = async (files: File[]) => {
    const claim = await start.mutateAsync().catch(() => null);
    if (!claim) return;
    void startUploads(claim.id, files);
    await navigate({ to: '/claims/$claim/edit', params: { claim: claim.id }, replace: true });
  };
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <div className="new-claim">
        <ProblemNotice thrown={start.error} />
        <ReceiptIntake onFiles={(files) => void begin(files)} />
        <Button kind="quiet" isPending={start.isPending} onPress={() => void begin([])}>
          {t(texts.byHand)}
        </Button>
      </div>
    </Page>
  );
}
