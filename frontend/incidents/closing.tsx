import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  confirmClose,
  proposeClose,
  reopenIncident,
  withdrawClose,
  type IncidentView,
} from '../../shared/trust/incidents/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { FormDialog } from '../design/form-dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { incidentsQuery } from './incidents.ts';
import { texts } from './texts.ts';
import { TypedField } from './typed-field.tsx';

/** Closing by two: one proposes, another closes; and opening again what was closed. */
export function Closing({ incident }: { incident: IncidentView }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const path = { incident: incident.id };
  const close = useMutation({
    mutationFn: (act: 'propose' | 'confirm' | 'withdraw') =>
      call({ propose: proposeClose, confirm: confirmClose, withdraw: withdrawClose }[act], { path }),
    onSettled: () => cache.invalidateQueries(incidentsQuery),
  });
  const { state, proposedBy, proposedByMe, closedBy } = incident;
  return (
    <section className="incident-part" aria-labelledby="incident-closing">
      <h2 id="incident-closing">{t(texts.closing)}</h2>
      {state === 'closed' ? <p>{t(texts.closedBy, { first: proposedBy ?? '–', second: closedBy ?? '–' })}</p> : null}
      {state === 'closing' ? <p>{t(texts.proposedBy, { name: proposedBy ?? '–' })}</p> : null}
      {state !== 'closed' && state !== 'closing' ? <p className="soft">{t(texts.closingLead)}</p> : null}
      <ProblemNotice thrown={close.error} />
      <div className="incident-acts">
        {state === 'confirmed' || state === 'not-a-breach' ? (
          <Button onPress={() => close.isPending || close.mutate('propose')}>{t(texts.propose)}</Button>
        ) : null}
        {state === 'closing' && !proposedByMe ? (
          <Button kind="primary" onPress={() => close.isPending || close.mutate('confirm')}>
            {t(texts.close)}
          </Button>
        ) : null}
        {state === 'closing' ? (
          <Button onPress={() => close.isPending || close.mutate('withdraw')}>{t(texts.decline)}</Button>
        ) : null}
        {state === 'closed' ? <Reopen incident={incident.id} /> : null}
      </div>
    </section>
  );
}

function Reopen({ incident }: { incident: string }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [why, setWhy, done] = useKept(`incident:${incident}:reopened`, '');
  const send = useMutation({
    mutationFn: () => call(reopenIncident, { path: { incident }, body: { why } }),
    onSuccess: async () => {
      done();
      setOpen(false);
      await cache.invalidateQueries(incidentsQuery);
    },
  });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(texts.reopen)}</Button>
      <FormDialog
        title={t(texts.reopen)}
        lead={t(texts.stays)}
        send={t(texts.reopen)}
        open={open}
        problem={send.error}
        pending={send.isPending}
        onSend={() => send.mutate()}
        onClose={() => setOpen(false)}
      >
        <TypedField
          label={t({ sv: 'Varför?', en: 'Why?' })}
          as="words"
          value={why}
          fault={send.isError && why === ''}
          onType={setWhy}
        />
      </FormDialog>
    </>
  );
}
