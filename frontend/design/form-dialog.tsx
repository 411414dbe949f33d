import type { ReactNode } from 'react';
import type { Text } from '../../shared/kernel/language.ts';
import { useLanguage } from '../session/language.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

const cancel: Text = { sv: 'Avbryt', en: 'Cancel' };

type Props = {
  title: string;
  lead?: string;
  /** What the button that sends it says. */
  send: string;
  /** It takes something away from somebody. */
  danger?: boolean;
  open: boolean;
  problem: unknown;
  /** The inputs that show their own part of the problem. */
  fields?: readonly string[];
  pending: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog that asks for something and sends it. The fields are its children; whoever shows it says what is missing. */
export function FormDialog({ title, lead, send, danger = false, open, pending, onSend, onClose, ...shown }: Props) {
  const { t } = useLanguage();
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {lead ? <p className="soft">{lead}</p> : null}
        <ProblemNotice thrown={shown.problem} fields={shown.fields ?? []} />
        {shown.children}
        <div className="dialog-choices">
          <Button onPress={onClose}>{t(cancel)}</Button>
          <Button type="submit" kind={danger ? 'danger' : 'primary'} isPending={pending}>
            {send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
