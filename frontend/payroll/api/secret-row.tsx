import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { endInboundSecret, type InboundSecretRow } from '../../../shared/payroll/partners/inbound/contract.ts';
import { call } from '../../api/call.ts';
import { queryClient } from '../../api/query-client.ts';
import { Button } from '../../design/button.tsx';
import { formatInstant, formatShortDay } from '../../design/dates.ts';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { toast } from '../../design/toast.tsx';
import { useLanguage } from '../../session/language.tsx';
import { inboundQuery } from './inbound.ts';
import { texts } from './texts.ts';

/** A secret: until when it is good, when it was last used, and the way to end it. */
export function SecretRow({ held }: { held: InboundSecretRow }) {
  const { t, language } = useLanguage();
  const { state, madeAt, madeBy, expiresAt, endedAt, lastUsedOn } = held;
  return (
    <li>
      <div>
        <p className="api-secret-state" data-state={state}>
          {t(texts[state], { at: formatInstant(endedAt ?? expiresAt, language) })}
        </p>
        <p>{lastUsedOn === null ? t(texts.unused) : t(texts.used, { day: formatShortDay(lastUsedOn, language) })}</p>
        <p className="soft">{t(texts.madeBy, { at: formatInstant(madeAt, language), name: madeBy })}</p>
      </div>
      {state === 'valid' ? <End held={held} /> : null}
    </li>
  );
}

function End({ held }: { held: InboundSecretRow }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: () => call(endInboundSecret, { path: { secret: held.id } }),
    onSuccess: async () => {
      setAsking(false);
      await queryClient.invalidateQueries(inboundQuery);
      toast(t(texts.endDone));
    },
  });
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t(texts.end)}</Button>
      <Dialog title={t(texts.endSure)} open={asking} onClose={() => setAsking(false)} asks>
        <p>{t(texts.endMore)}</p>
        <ProblemNotice thrown={end.error} />
        <div className="dialog-choices">
          <Button onPress={() => setAsking(false)}>{t(texts.cancel)}</Button>
          <Button kind="danger" isPending={end.isPending} onPress={() => end.mutate()}>
            {t(texts.end)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
