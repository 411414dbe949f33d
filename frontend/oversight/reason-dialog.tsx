import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './decision-texts.ts';

type Props = {
  /** What the reason is kept under while it is typed. */
  place: string;
  title: string;
  label: string;
  open: boolean;
  problem: unknown;
  pending: boolean;
  onSend: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

/** The field has the focus when the dialog opens, and not again while it is typed in: a ref that stays is called once. */
const focusOnce = (field: HTMLTextAreaElement | null) => field?.focus();

/** Asks why, and sends it. What was typed outlives a reload, and leaves when it was sent. */
export function ReasonDialog({ place, title, label, open, problem, pending, onSend, onClose }: Props) {
  const { t } = useLanguage();
  const [reason, setReason, sent] = useKept(place, '');
  const [asked, setAsked] = useState(false);
  const send = async () => {
    setAsked(true);
    if (reason.trim() === '') return;
    await onSend(reason.trim());
    sent();
  };
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <ProblemNotice thrown={problem} fields={['reason']} />
      <form
        className="decision-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send().catch(() => undefined);
        }}
      >
        <Field label={label} fault={asked && reason.trim() === '' ? t(texts.reasonNeeded) : null}>
          {(wiring) => (
            <textarea
              className="input"
              rows={3}
              maxLength={1000}
              ref={focusOnce}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              {...wiring}
            />
          )}
        </Field>
        <div className="dialog-choices">
          <Button onPress={onClose}>{t(texts.cancel)}</Button>
          <Button type="submit" kind="danger" isPending={pending}>
            {title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
