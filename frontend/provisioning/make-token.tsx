import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { makeToken } from '../../shared/people/provisioning/contract.ts';
import { addDays, swedishDay } from '../../shared/kernel/plain-date.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../design/button.tsx';
import { formatDay, formatInstant } from '../design/dates.ts';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { provisioningQuery } from './provisioning.ts';
import { texts } from './texts.ts';

const lengths = [90, 180, 365] as const;

/** Makes a token and shows it once: it is forgotten when the dialog closes. */
export function MakeToken() {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {t(texts.make)}
      </Button>
      <Dialog title={t(texts.make)} open={open} onClose={() => setOpen(false)} asks>
        <MakeForm onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function MakeForm({ onClose }: { onClose: () => void }) {
  const { t, language } = useLanguage();
  const [days, setDays] = useState(180);
  const [today] = useState(() => swedishDay(new Date()));
  const make = useMutation({
    mutationFn: () => call(makeToken, { body: { days } }),
    onSuccess: () => queryClient.invalidateQueries(provisioningQuery),
    gcTime: 0,
  });
  if (make.data) return <Made {...make.data} onClose={onClose} />;
  const until = formatDay(addDays(today, days), language);
  return (
    <div className="token-form">
      <ProblemNotice thrown={make.error} />
      <Field label={t(texts.lasts)} hint={t(texts.until, { day: until })}>
        {(wiring) => (
          <select className="input" value={days} onChange={(event) => setDays(Number(event.target.value))} {...wiring}>
            {lengths.map((count) => (
              <option key={count} value={count}>
                {t(texts.days, { count })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="dialog-choices">
        <Button onPress={onClose}>{t(texts.cancel)}</Button>
        <Button kind="primary" isPending={make.isPending} onPress={() => make.mutate()}>
          {t(texts.make)}
        </Button>
      </div>
    </div>
  );
}

type Made = { token: string; expiresAt: string; onClose: () => void };

function Made({ token, expiresAt, onClose }: Made) {
  const { t, language } = useLanguage();
  const [copied, setCopied] = useState(false);
  return (
    <div className="token-form" role="status">
      <p>
        {t(texts.made)}. {t(texts.madeLead)}
      </p>
      <Field label={t(texts.token)}>
        {(wiring) => (
          <textarea className="input token-shown" readOnly rows={4} spellCheck={false} value={token} {...wiring} />
        )}
      </Field>
      <p className="soft">{t(texts.valid, { at: formatInstant(expiresAt, language) })}</p>
      <div className="dialog-choices">
        <Button onPress={() => void navigator.clipboard.writeText(token).then(() => setCopied(true))}>
          {t(copied ? texts.copied : texts.copy)}
        </Button>
        <Button kind="primary" onPress={onClose}>
          {t(texts.done)}
        </Button>
      </div>
    </div>
  );
}
