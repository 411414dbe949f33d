import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { withdrawChange, type StaffChangeView } from '../../../shared/trust/vendors/changes/contract.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { formatShortDay } from '../../design/dates.ts';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { toast } from '../../design/toast.tsx';
import { useLanguage } from '../../session/language.tsx';
import { kindWords, stateWords, texts } from './change-texts.ts';
import { Objections } from './objections.tsx';
import { changesQuery } from './vendors.ts';

/** One change as staff see it: what it says, whom it was told to, what companies have against it, and the way back. */
export function Change({ seen: { change, told, objections } }: { seen: StaffChangeView }) {
  const { t, language } = useLanguage();
  const { id, kind, name, says, state, effectiveOn, lead, urgent } = change;
  return (
    <li data-former={state === 'announced' ? undefined : true}>
      <div className="vendor-card-head">
        <h3>{name}</h3>
        <span className="vendor-mark">{t(kindWords[kind])}</span>
        {state === 'announced' ? null : <span className="vendor-mark">{t(stateWords[state])}</span>}
      </div>
      <p>{t(says)}</p>
      {urgent ? <p className="vendor-urgent">{t(texts.urgentMark, { why: t(urgent) })}</p> : null}
      <p className="soft">{t(texts.from, { day: formatShortDay(effectiveOn, language), lead })}</p>
      <p className="soft">
        {t(texts.told, told)}
        {told.waiting > 0 ? `, ${t(texts.waiting, { waiting: told.waiting })}` : ''}.
      </p>
      <Objections objections={objections} />
      {state === 'announced' ? <Withdraw change={id} name={name} /> : null}
    </li>
  );
}

function Withdraw({ change, name }: { change: string; name: string }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => call(withdrawChange, { path: { proposal: change } }),
    onSuccess: async () => {
      setAsking(false);
      await cache.invalidateQueries(changesQuery);
      toast(t(texts.withdrawn));
    },
  });
  return (
    <div className="staff-acts">
      <Button onPress={() => setAsking(true)} aria-label={t(texts.withdrawNamed, { name })}>
        {t(texts.withdraw)}
      </Button>
      <Dialog title={t(texts.withdrawSure)} open={asking} onClose={() => setAsking(false)} asks>
        <p>{t(texts.withdrawMore)}</p>
        <ProblemNotice thrown={withdraw.error} />
        <div className="dialog-choices">
          <Button onPress={() => setAsking(false)}>{t(texts.cancel)}</Button>
          <Button kind="danger" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
            {t(texts.withdraw)}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
