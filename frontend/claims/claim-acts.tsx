import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { askPerson, type ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import { Button, buttonClass } from '../design/button.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './claim-texts.ts';
import { keepClaim } from './claims.ts';
import { WithdrawButton } from './withdraw-button.tsx';

/** What the author may do with the claim now: exactly what the server's `may` says. */
export function ClaimActs({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const ask = useMutation({
    mutationFn: () => call(askPerson, { path: { expense: claim.id } }),
    onSuccess: (asked) => {
      keepClaim(asked);
      toast(t(texts.asked));
    },
  });
  const may = (act: ExpenseView['may'][number]) => claim.may.includes(act);
  if (!may('edit') && !may('ask-person') && !may('withdraw')) return null;
  return (
    <div>
      <ProblemNotice thrown={ask.error} />
      <div className="claim-acts">
        {may('edit') ? (
          <Link to="/claims/$claim/edit" params={{ claim: claim.id }} className={buttonClass('primary')}>
            {t(claim.state === 'draft' ? texts.editDraft : texts.edit)}
          </Link>
        ) : null}
        {may('ask-person') ? (
          <Button isPending={ask.isPending} onPress={() => ask.mutate()}>
            {t(texts.askPerson)}
          </Button>
        ) : null}
        {may('withdraw') ? <WithdrawButton claim={claim} /> : null}
      </div>
    </div>
  );
}
