import { useState } from 'react';
import { FormDialog } from '../design/form-dialog.tsx';
import { useKept } from '../design/use-kept.ts';
import { WordsField } from '../design/words-field.tsx';
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
    <FormDialog
      title={title}
      send={title}
      danger
      open={open}
      problem={problem}
      fields={['reason']}
      pending={pending}
      onClose={onClose}
      onSend={() => void send().catch(() => undefined)}
    >
      <WordsField
        label={label}
        value={reason}
        fault={asked && reason.trim() === '' ? t(texts.reasonNeeded) : null}
        ref={focusOnce}
        onType={setReason}
      />
    </FormDialog>
  );
}
