import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { makeToken } from '../../shared/people/provisioning/contract.ts';
import { addDays, swedishDay } from '../../shared/kernel/plain-date.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { ShownOnce } from '../api-keys/shown-once.tsx';
import { Button } from '../design/button.tsx';
import { formatDay } from '../design/dates.ts';
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
  const make = useMutation({
    mutationFn: (days: number) => call(makeToken, { body: { days } }),
    onSuccess: () => queryClient.invalidateQueries(provisioningQuery),
    gcTime: 0,
  });
  const close = () => {
    setOpen(false);
    make.reset();
  };
  const token = make.data?.token;
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {t(texts.make)}
      </Button>
      <Dialog title={t(token ? texts.made : texts.make)} open={open} onClose={close} asks>
        {token ? (
          <ShownOnce label={t(texts.token)} advice={t(texts.madeLead)} token={token} onClose={close} />
        ) : (
          <MakeForm problem={make.error} pending={make.isPending} onMake={make.mutate} onClose={close} />
        )}
      </Dialog>
    </>
  );
}

type Props = { problem: unknown; pending: boolean; onMake: (days: number) => void; onClose: () => void };

function MakeForm({ problem, pending, onMake, onClose }: Props) {
  const { t, language } = useLanguage();
  const [days, setDays] = useState(180);
  const [today] = useState(() => swedishDay(new Date()));
  const until = formatDay(addDays(today, days), language);
  return (
    <div className="token-form">
      <ProblemNotice thrown={problem} />
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
        <Button kind="primary" isPending={pending} onPress={() => onMake(days)}>
          {t(texts.make)}
        </Button>
      </div>
    </div>
  );
}
