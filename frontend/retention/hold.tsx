import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endHold, type HoldView } from '../../shared/protection/retention/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { holdsQuery } from './retention.ts';
import { texts } from './texts.ts';

/** One hold: whose data, why, since when, and the way to end it. */
export function Hold({ hold }: { hold: HoldView }) {
  const { t, language } = useLanguage();
  const { employee, reason, own, mayEnd, placedBy, placedAt, endedBy, endedAt } = hold;
  const name = employee?.name ?? t(texts.everybody);
  return (
    <li className="retention-hold">
      <div className="retention-what">
        <h3>{name}</h3>
        <p>{reason ?? t(own ? texts.reasonOwn : texts.reasonGone)}</p>
        <p className="soft">{t(texts.since, { at: formatInstant(placedAt, language), name: placedBy.name })}</p>
        {endedAt && endedBy ? (
          <p className="soft">{t(texts.endedAt, { at: formatInstant(endedAt, language), name: endedBy.name })}</p>
        ) : null}
      </div>
      {mayEnd ? <EndHold hold={hold.id} name={name} /> : null}
    </li>
  );
}

function EndHold({ hold, name }: { hold: string; name: string }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: () => call(endHold, { path: { hold } }),
    onSuccess: async () => {
      setAsking(false);
      await cache.invalidateQueries(holdsQuery);
      toast(t(texts.ended));
    },
  });
  return (
    <div className="retention-how-long">
      <Button onPress={() => setAsking(true)} aria-label={t(texts.endNamed, { name })}>
        {t(texts.end)}
      </Button>
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
    </div>
  );
}
