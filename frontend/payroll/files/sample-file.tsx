import { useMutation, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import {
  downloadSampleFile,
  type FileFormat,
  type PayrollProfileView,
} from '../../../shared/payroll/files/contract.ts';
import { saveFile } from '../../api/save-file.ts';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { useLanguage } from '../../session/language.tsx';
import { FilePreview } from './file-preview.tsx';
import { FormatChoice } from './format-choice.tsx';
import { samplePreviewQuery } from './payroll-profile.ts';
import { texts } from './texts.ts';

/** A file of made-up lines, as the saved profile writes it: to look at, and to try in the payroll system. */
export function SampleFile({ view, dirty }: { view: PayrollProfileView; dirty: boolean }) {
  const { t } = useLanguage();
  const id = useId();
  const [format, setFormat] = useState<FileFormat>('paxml');
  const preview = useQuery(samplePreviewQuery(format, view.version));
  const save = useMutation({ mutationFn: () => saveFile(downloadSampleFile, { query: { format } }) });
  return (
    <section className="payroll-sample" aria-labelledby={`${id}-sample`}>
      <h2 id={`${id}-sample`}>{t(texts.sample)}</h2>
      <p className="soft">{t(texts.sampleLead)}</p>
      {dirty ? <p className="payroll-stale">{t(texts.sampleUnsaved)}</p> : null}
      <FormatChoice format={format} onChoose={setFormat} />
      <ProblemNotice thrown={save.error ?? preview.error} />
      {preview.data ? <FilePreview preview={preview.data} /> : <div className="payroll-lines" aria-busy="true" />}
      <Button onPress={() => save.mutate()} isPending={save.isPending}>
        <Download size={16} aria-hidden="true" /> {t(texts.download)}
      </Button>
    </section>
  );
}
