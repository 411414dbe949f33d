import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import { downloadPayrollFile, type FileFormat } from '../../../shared/payroll/files/contract.ts';
import { saveFile } from '../../api/save-file.ts';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { useLanguage } from '../../session/language.tsx';
import { useMay } from '../../session/session.ts';
import { FilePreview } from './file-preview.tsx';
import { FormatChoice } from './format-choice.tsx';
import { runFilePreviewQuery } from './payroll-profile.ts';
import { texts } from './texts.ts';
import './payroll-profile-page.css';

/** A locked run as a file: looked at first, then taken. What its receiver could not read is said before, and nothing is taken then. */
export function RunFile({ run }: { run: string }) {
  const { t } = useLanguage();
  const id = useId();
  const takes = useMay('payroll-file.take');
  const [format, setFormat] = useState<FileFormat>('paxml');
  const preview = useQuery({ ...runFilePreviewQuery(run, format), enabled: takes });
  const save = useMutation({ mutationFn: () => saveFile(downloadPayrollFile, { path: { run }, query: { format } }) });
  const blocked = preview.data?.faults.some(({ blocks }) => blocks) ?? true;
  if (!takes) return null;
  return (
    <section className="payroll-sample" aria-labelledby={id}>
      <h2 id={id}>{t(texts.runFile)}</h2>
      <p className="soft">
        {t(texts.runFileLead)} <Link to="/payroll/profile">{t(texts.toProfile)}</Link>
      </p>
      <FormatChoice format={format} onChoose={setFormat} />
      <ProblemNotice thrown={save.error ?? preview.error} />
      {preview.data ? <FilePreview preview={preview.data} /> : <div className="payroll-lines" aria-busy="true" />}
      <Button isDisabled={blocked} onPress={() => save.mutate()} isPending={save.isPending}>
        <Download size={16} aria-hidden="true" /> {t(texts.takeFile)}
      </Button>
    </section>
  );
}
