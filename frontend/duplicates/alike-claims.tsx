import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { answerDuplicate, listAlike } from '../../shared/claims/duplicates/contract.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { claimQuery } from '../claims/claims.ts';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { AlikeClaim } from './alike-claim.tsx';
import { texts } from './texts.ts';
import './alike-claims.css';

const alikeQuery = (expense: string) =>
  queryOptions({
    queryKey: ['alike', expense],
    queryFn: ({ signal }) => call(listAlike, { path: { expense }, signal }),
  });

/** The claims that look like the one under review, beside it, for HR to tell apart. Nothing where there are none. */
export function AlikeClaims({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const may = useMay('duplicate.read');
  const { data, error } = useQuery({ ...alikeQuery(claim.id), enabled: may });
  const answer = useMutation({
    mutationFn: ({ other, said }: { other: string; said: 'same' | 'different' }) =>
      call(answerDuplicate, { path: { expense: claim.id, other }, body: { answer: said } }),
    onSuccess: (now) => {
      queryClient.setQueryData(alikeQuery(claim.id).queryKey, now);
      void queryClient.invalidateQueries(claimQuery(claim.id));
      toast(t(texts.answered));
    },
  });
  if (!may || (!error && (data?.items.length ?? 0) === 0)) return null;
  return (
    <section className="alike">
      <h2>{t(texts.title)}</h2>
      <ProblemNotice thrown={answer.error ?? error} />
      <ul>
        {data?.items.map((one) => (
          <AlikeClaim
            key={one.expense.id}
            alike={one}
            pending={answer.isPending}
            onAnswer={(said) => answer.mutate({ other: one.expense.id, said })}
          />
        ))}
      </ul>
      <p className="soft">{t(texts.moves)}</p>
    </section>
  );
}
