import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { acknowledgeAlert, longestNote, type AlertView } from '../../../shared/trust/operations/contract.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { FormDialog } from '../../design/form-dialog.tsx';
import { toast } from '../../design/toast.tsx';
import { useKept } from '../../design/use-kept.ts';
import { useLanguage } from '../../session/language.tsx';
import { operationsQuery } from './operations.ts';
import { texts } from './texts.ts';

/** Says that one looks after an alert, and what one does. What was typed outlives a reload. */
export function Acknowledge({ alert, about }: { alert: AlertView; about: string }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [note, setNote, done] = useKept<string>(`alert-${alert.id}`, '');
  const save = useMutation({
    mutationFn: () => call(acknowledgeAlert, { path: { alert: alert.id }, body: { note } }),
    onSuccess: async () => {
      setNote('');
      done();
      close();
      await cache.invalidateQueries(operationsQuery);
      toast(t(texts.acknowledged));
    },
  });
  const close = () => {
    setOpen(false);
    setTried(false);
    save.reset();
  };
  const missing = note.trim() === '';
  const said = t(alert.acknowledged ? texts.acknowledgeAgain : texts.acknowledge);
  return (
    <>
      <Button
        kind={alert.acknowledged ? 'secondary' : 'primary'}
        aria-label={`${said}: ${about}`}
        onPress={() => setOpen(true)}
      >
        {said}
      </Button>
      <FormDialog
        title={about}
        lead={t(texts.acknowledgeLead)}
        send={t(texts.save)}
        open={open}
        problem={save.error}
        fields={['note']}
        pending={save.isPending}
        onSend={() => {
          setTried(true);
          if (!missing) save.mutate();
        }}
        onClose={close}
      >
        <Field label={t(texts.note)} hint={t(texts.noteHint)} fault={tried && missing ? t(texts.noteMissing) : null}>
          {(wiring) => (
            <textarea
              className="input"
              rows={3}
              maxLength={longestNote}
              value={note}
              onChange={({ target }) => setNote(target.value)}
              {...wiring}
            />
          )}
        </Field>
      </FormDialog>
    </>
  );
}
