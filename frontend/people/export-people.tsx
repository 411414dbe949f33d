import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { exportEmployees } from '../../shared/people/staff-import/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { filterOf, type WantedPeople } from './people.ts';
import { texts } from './texts.ts';

/** Takes the list along as a file: those who are shown, and what the import reads of them. */
export function ExportPeople({ wanted }: { wanted: WantedPeople }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const save = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') =>
      saveFile(exportEmployees, { body: { format, search: wanted.search, ...filterOf(wanted) } }),
    onSuccess: () => setOpen(false),
  });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(texts.export)}</Button>
      <Dialog title={t(texts.export)} open={open} onClose={() => setOpen(false)}>
        <ProblemNotice thrown={save.error} />
        <p className="soft">{t(texts.exportLead)}</p>
        <div className="dialog-choices">
          <Button onPress={() => setOpen(false)}>{t(texts.close)}</Button>
          <Button onPress={() => save.mutate('csv')} isPending={save.isPending && save.variables === 'csv'}>
            CSV
          </Button>
          <Button
            kind="primary"
            onPress={() => save.mutate('xlsx')}
            isPending={save.isPending && save.variables === 'xlsx'}
          >
            Excel (XLSX)
          </Button>
        </div>
      </Dialog>
    </>
  );
}
