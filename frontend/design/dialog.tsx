import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import './dialog.css';

type Props = {
  title: string;
  open: boolean;
  onClose: () => void;
  /** An answer is demanded: a press outside does not close it. */
  asks?: boolean;
  children: ReactNode;
};

/** A dialog over the page. It takes the focus and gives it back; Escape closes it. */
export function Dialog({ title, open, onClose, asks = false, children }: Props) {
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={open}
      isDismissable={!asks}
      onOpenChange={(stays) => (stays ? undefined : onClose())}
    >
      <Modal className="dialog-place">
        <AriaDialog className="dialog" role={asks ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
