import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { replayWebhookRange, type EndpointView } from '../../../shared/payroll/webhooks/contract.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { toast } from '../../design/toast.tsx';
import { useNow } from '../../design/use-now.ts';
import { useLanguage } from '../../session/language.tsx';
import { texts } from './texts.ts';
import { deliveriesKey } from './webhooks.ts';

const ranges = [
  { days: 1, says: texts.lastDay },
  { days: 7, says: texts.lastWeek },
  { days: 90, says: texts.lastQuarter },
] as const;

/** Sends again what did not get through to an endpoint in the last days. */
export function ReplayRange({ endpoint: { id, name } }: { endpoint: EndpointView }) {
  const { t } = useLanguage();
  const now = useNow();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState<number>(ranges[0].days);
  const close = () => setOpen(false);
  const resend = useMutation({
    mutationFn: () => {
      const from = new Date(now.getTime() - days * 86_400_000).toISOString();
      // A minute ahead: what happened since the page last looked at the time is part of it.
      const to = new Date(now.getTime() + 60_000).toISOString();
      return call(replayWebhookRange, { path: { endpoint: id }, body: { from, to, only: 'undelivered' } });
    },
    onSuccess: async ({ replayed }) => {
      await cache.invalidateQueries({ queryKey: deliveriesKey });
      close();
      toast(t(replayed === 1 ? texts.resentOne : texts.resent, { count: replayed }));
    },
  });
  return (
    <>
      <Button onPress={() => setOpen(true)} aria-label={t(texts.resendNamed, { name })}>
        {t(texts.resend)}
      </Button>
      <Dialog title={t(texts.resendTitle)} open={open} onClose={close}>
        <p className="endpoint-question">{t(texts.resendMore, { name })}</p>
        <ProblemNotice thrown={resend.error} />
        <Field label={t(texts.since)}>
          {(wiring) => (
            <select className="input" value={days} onChange={({ target }) => setDays(Number(target.value))} {...wiring}>
              {ranges.map((range) => (
                <option key={range.days} value={range.days}>
                  {t(range.says)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="dialog-choices">
          <Button onPress={close}>{t(texts.cancel)}</Button>
          <Button kind="primary" isPending={resend.isPending} onPress={() => resend.mutate()}>
            {t(texts.resend)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
