import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Text } from '../../shared/kernel/language.ts';
import { formatMoney } from '../../shared/kernel/money.ts';
import {
  confirmRun,
  lockRun,
  markRunExported,
  proposeRun,
  withdrawRunProposal,
  type RunView,
} from '../../shared/payroll/runs/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { forgetRun } from './payroll.ts';
import { texts } from './texts.ts';

type Act = Exclude<RunView['may'][number], 'reject'>;
type Asked = Readonly<{ act: Act; text: Text; title: Text; more: Text; done: Text }>;

const asked: readonly Asked[] = [
  { act: 'lock', text: texts.lock, title: texts.lockSure, more: texts.lockMore, done: texts.lockDone },
  { act: 'propose', text: texts.propose, title: texts.propose, more: texts.lockMore, done: texts.proposeDone },
  { act: 'export', text: texts.export, title: texts.exportSure, more: texts.exportMore, done: texts.exportDone },
  { act: 'confirm', text: texts.confirm, title: texts.confirmSure, more: texts.confirmMore, done: texts.confirmDone },
];

function send(act: Act, { id, totals: { lines, total } }: RunView): Promise<unknown> {
  const path = { run: id };
  switch (act) {
    case 'propose':
      return call(proposeRun, { path, body: { lines, total } });
    case 'withdraw-proposal':
      return call(withdrawRunProposal, { path });
    case 'lock':
      return call(lockRun, { path, body: { lines, total } });
    case 'export':
      return call(markRunExported, { path });
    case 'confirm':
      return call(confirmRun, { path, body: {} });
  }
}

/** What is to be done with a run next, asked about once: what it says then is what is sent. */
export function RunActs({ run }: { run: RunView }) {
  const { t } = useLanguage();
  const withdraw = useMutation({
    mutationFn: () => send('withdraw-proposal', run),
    onSuccess: async () => {
      await forgetRun(run.id);
      toast(t(texts.withdrawDone));
    },
  });
  return (
    <>
      {run.may.includes('withdraw-proposal') ? (
        <Button isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
          {t(texts.withdraw)}
        </Button>
      ) : null}
      {asked
        .filter(({ act }) => run.may.includes(act))
        .map((one) => (
          <AskedAct key={one.act} run={run} asked={one} />
        ))}
      <ProblemNotice thrown={withdraw.error} />
    </>
  );
}

function AskedAct({ run, asked: { act, text, title, more, done } }: { run: RunView; asked: Asked }) {
  const { t, language } = useLanguage();
  const [seen, setSeen] = useState<RunView | null>(null);
  const doing = useMutation({
    mutationFn: (what: RunView) => send(act, what),
    onSuccess: async () => {
      setSeen(null);
      await forgetRun(run.id);
      toast(t(done));
    },
    // What was refused may be another by now: it is shown as it is under the dialog.
    onError: () => forgetRun(run.id),
  });
  const waiting = run.states.find(({ state }) => state === 'waiting');
  const { lines, total } = act === 'confirm' ? (waiting ?? { lines: 0, total: 0 }) : (seen ?? run).totals;
  const close = () => {
    setSeen(null);
    doing.reset();
  };
  return (
    <>
      <Button kind="primary" onPress={() => setSeen(run)}>
        {t(text)}
      </Button>
      <Dialog title={t(title)} open={seen !== null} onClose={close} asks>
        <p className="run-question">
          {t(more, { lines, people: run.totals.people, total: formatMoney(total, 'SEK', language) })}
        </p>
        <ProblemNotice thrown={doing.error} />
        <div className="dialog-choices">
          <Button onPress={close}>{t(texts.cancel)}</Button>
          <Button kind="primary" isPending={doing.isPending} onPress={() => seen && doing.mutate(seen)}>
            {t(text)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
