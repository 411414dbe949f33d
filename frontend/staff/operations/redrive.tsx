import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { redriveDeadLetters, type DeadQueueView } from '../../../shared/trust/operations/contract.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { toast } from '../../design/toast.tsx';
import { useLanguage } from '../../session/language.tsx';
import { useStaffSession } from '../staff-session.ts';
import { deadLettersQuery } from './operations.ts';
import { texts } from './texts.ts';

/** Sends what is listed of a queue again, after one is asked whether one means it. */
export function Redrive({ dead }: { dead: DeadQueueView }) {
  const { t } = useLanguage();
  const { breakGlass } = useStaffSession();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const { queue, letters } = dead;
  const count = letters.length;
  const send = useMutation({
    mutationFn: () =>
      call(redriveDeadLetters, { body: { queue, messages: letters.map(({ messageId }) => messageId) } }),
    onSuccess: async ({ sent }) => {
      close();
      await cache.invalidateQueries(deadLettersQuery);
      toast(t(texts.redriven, { count: sent }));
    },
  });
  const close = () => {
    setOpen(false);
    send.reset();
  };
  if (breakGlass) return <p className="soft">{t(texts.noRedrive)}</p>;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(texts.redrive, { count })}</Button>
      <Dialog title={t(texts.redriveTitle, { queue })} open={open} onClose={close} asks>
        <div className="dialog-form">
          <p className="soft">{t(count === 1 ? texts.redriveLeadOne : texts.redriveLead, { count })}</p>
          <ProblemNotice thrown={send.error} />
          <div className="dialog-choices">
            <Button onPress={close}>{t(texts.cancel)}</Button>
            <Button kind="primary" onPress={() => send.mutate()} isPending={send.isPending}>
              {t(texts.redriveSend)}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
