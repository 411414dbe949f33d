import { useBlocker } from '@tanstack/react-router';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** Asks before another page takes the place of a form with changes. A reload needs no question: what was chosen is kept over it. */
export function LeaveWarning({ dirty, onLeave }: { dirty: boolean; onLeave: () => void }) {
  const { t } = useLanguage();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  const leave = () => {
    onLeave();
    proceed?.();
  };
  return (
    <Dialog title={t(texts.leaveTitle)} open={status === 'blocked'} onClose={() => reset?.()} asks>
      <p>{t(texts.leaveMore)}</p>
      <div className="dialog-choices">
        <Button kind="danger" onPress={leave}>
          {t(texts.leave)}
        </Button>
        <Button kind="primary" onPress={() => reset?.()}>
          {t(texts.stay)}
        </Button>
      </div>
    </Dialog>
  );
}
