import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

type Props = {
  /** Asks for the file of the whole list as it is narrowed and sorted, not only of the page that is seen. */
  save: (format: 'csv' | 'xlsx') => Promise<void>;
  /** What the file has, where it is more than what the list shows. */
  lead?: string;
};

/** Takes a list along as a file. */
export function ExportList({ save, lead }: Props) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const saving = useMutation({ mutationFn: save, onSuccess: () => setOpen(false) });
  const waits = (format: 'csv' | 'xlsx') => saving.isPending && saving.variables === format;
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Download size={16} aria-hidden="true" /> {t(texts.export)}
      </Button>
      <Dialog title={t(texts.export)} open={open} onClose={() => setOpen(false)}>
        <ProblemNotice thrown={saving.error} />
        <p className="soft">{lead ?? t(texts.exportLead)}</p>
        <div className="dialog-choices">
          <Button onPress={() => setOpen(false)}>{t(texts.cancel)}</Button>
          <Button onPress={() => saving.mutate('csv')} isPending={waits('csv')}>
            {t(texts.asCsv)}
          </Button>
          <Button kind="primary" onPress={() => saving.mutate('xlsx')} isPending={waits('xlsx')}>
            {t(texts.asXlsx)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
