import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { exportEmployees } from '../../shared/people/staff-import/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { useGivenFiles } from '../claims/use-given-files.ts';
import { announce } from '../design/announce.tsx';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { keepImport, sendStaffFile } from './staff-import.ts';
import { Steps } from './steps.tsx';
import { texts } from './texts.ts';
import './staff-import.css';

const types = [
  '.csv',
  '.txt',
  '.xlsx',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Where a file of people comes from: the template, and then back here. */
export function StartImportPage() {
  const { t } = useLanguage();
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} back={<Link to="/people">{t(texts.back)}</Link>}>
      <Steps at={1} />
      <Template />
      <Upload />
    </Page>
  );
}

function Template() {
  const { t } = useLanguage();
  const save = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => saveFile(exportEmployees, { body: { format, status: 'all' } }),
  });
  return (
    <section className="import-part">
      <h2>{t(texts.templateTitle)}</h2>
      <p className="soft">{t(texts.templateLead)}</p>
      <ProblemNotice thrown={save.error} />
      <div className="import-ways">
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            onPress={() => save.mutate(format)}
            isPending={save.isPending && save.variables === format}
          >
            {t(format === 'csv' ? texts.csv : texts.excel)}
          </Button>
        ))}
      </div>
    </section>
  );
}

function Upload() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: sendStaffFile,
    onSuccess: (made) => {
      keepImport(made);
      announce(t(texts.compared));
      void navigate({ to: '/people/import/$import', params: { import: made.id } });
    },
  });
  const take = (files: Iterable<File> | null) => {
    const [file] = files ?? [];
    if (file && !send.isPending) send.mutate(file);
  };
  const over = useGivenFiles(take);
  return (
    <section className="import-part">
      <h2>{t(texts.fileTitle)}</h2>
      <ProblemNotice thrown={send.error} />
      <div className="import-drop" data-over={over || undefined} aria-busy={send.isPending}>
        <p className="import-drop-title">{t(send.isPending ? texts.comparing : texts.drop)}</p>
        <p className="soft">{t(texts.limits)}</p>
        <FileTrigger acceptedFileTypes={types} onSelect={take}>
          <Button kind="primary" isPending={send.isPending}>
            <FileUp size={18} aria-hidden="true" /> {t(texts.choose)}
          </Button>
        </FileTrigger>
      </div>
    </section>
  );
}
