import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { useLanguage } from '../../session/language.tsx';
import { texts } from './texts.ts';

type Props = {
  title: string;
  more: string;
  act: string;
  danger?: boolean;
  open: boolean;
  doing: { mutate: () => void; isPending: boolean; error: unknown };
  onClose: () => void;
};

/** Asks once before something is done, and says what it means. */
export function AskFirst({ title, more, act, danger = false, open, doing, onClose }: Props) {
  const { t } = useLanguage();
  return (
    <Dialog title={title} open={open} onClose={onClose} asks>
      <p className="endpoint-question">{more}</p>
      <ProblemNotice thrown={doing.error} />
      <div className="dialog-choices">
        <Button onPress={onClose}>{t(texts.cancel)}</Button>
        <Button kind={danger ? 'danger' : 'primary'} isPending={doing.isPending} onPress={() => doing.mutate()}>
          {act}
        </Button>
      </div>
    </Dialog>
  );
}
