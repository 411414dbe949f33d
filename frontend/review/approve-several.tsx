import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { approveSeveral, type QueueRow } from '../../shared/claims/approvals/contract.ts';
import { problemCodes } from '../../shared/kernel/problem-codes.ts';
import { call, type AnswerOf } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../design/button.tsx';
import { Checkbox } from '../design/checkbox.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Money } from '../design/money.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './several-texts.ts';
import type { Picked } from './use-picked.ts';
import './approve-several.css';

type Outcome = AnswerOf<typeof approveSeveral>['items'][number];

/** Approves the picked claims together. Each with doubts has a box of its own; afterwards it is told of each what happened. */
export function ApproveSeveral({ picked }: { picked: Picked }) {
  const { t } = useLanguage();
  const [claims, setClaims] = useState<readonly QueueRow[]>([]);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const approve = useMutation({
    mutationFn: () =>
      call(approveSeveral, {
        body: { claims: claims.map(({ id, version }) => ({ id, version, doubtsSeen: seen.includes(id) })) },
      }),
    onSuccess: () => {
      picked.clear();
      for (const queryKey of [['queue'], ['claim'], ['notifications']])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
  const open = claims.length > 0;
  const begin = () => {
    approve.reset();
    setSeen([]);
    setClaims(picked.rows);
  };
  const outcomes = approve.data?.items;
  return (
    <>
      {picked.rows.length > 0 ? (
        <div className="several">
          <span className="figures" aria-live="polite">
            {t(picked.rows.length === 1 ? texts.one : texts.many, { count: picked.rows.length })}
          </span>
          <Button kind="primary" onPress={begin}>
            {t(texts.approve)}
          </Button>
          <Button kind="quiet" onPress={picked.clear}>
            {t(texts.clear)}
          </Button>
        </div>
      ) : null}
      <Dialog title={t(outcomes ? texts.done : texts.approve)} open={open} onClose={() => setClaims([])}>
        <ProblemNotice thrown={approve.error} />
        <ul className="several-claims" aria-live="polite">
          {claims.map((claim) => (
            <li key={claim.id}>
              <div className="several-claim">
                <span>
                  {claim.employee.name}
                  <span className="soft"> {claim.vendor}</span>
                </span>
                <Money amount={claim.total} currency={claim.currency} />
              </div>
              {outcomes ? (
                <Answer outcome={outcomes.find(({ id }) => id === claim.id)} />
              ) : claim.doubts > 0 ? (
                <Checkbox
                  isSelected={seen.includes(claim.id)}
                  onChange={(on) => setSeen(on ? [...seen, claim.id] : seen.filter((id) => id !== claim.id))}
                >
                  <span>{t(claim.doubts === 1 ? texts.seenOne : texts.seenMany, { count: claim.doubts })}</span>
                </Checkbox>
              ) : null}
            </li>
          ))}
        </ul>
        <div className="dialog-choices">
          <Button onPress={() => setClaims([])}>{t(outcomes ? texts.close : texts.cancel)}</Button>
          {outcomes ? null : (
            <Button kind="primary" isPending={approve.isPending} onPress={() => approve.mutate()}>
              {t(claims.length === 1 ? texts.approveOne : texts.approveMany, { count: claims.length })}
            </Button>
          )}
        </div>
      </Dialog>
    </>
  );
}

function Answer({ outcome }: { outcome: Outcome | undefined }) {
  const { t } = useLanguage();
  if (!outcome) return null;
  if (outcome.problem !== null)
    return (
      <p className="several-refused">
        {t(texts.refused)} {t(problemCodes[outcome.problem].detail)}
      </p>
    );
  return <p className="several-approved">{t(outcome.state === 'in_review' ? texts.passedOn : texts.approved)}</p>;
}
