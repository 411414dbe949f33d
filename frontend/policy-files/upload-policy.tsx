import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { sendPolicyFile } from '../api/upload.ts';
import { useGivenFiles } from '../claims/use-given-files.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { policyFileQuery, policyFilesQuery } from './policy-files.ts';
import { texts } from './texts.ts';

const types = [
  'application/pdf',
  '.pdf',
  '.docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

/** Takes a policy by a drop or a button, shows how far it has come, and leads to what was read of it. */
export function UploadPolicy({ document = null }: { document?: string | null }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const [many, setMany] = useState(false);
  const upload = useMutation({
    mutationFn: (file: File) => sendPolicyFile(document, file, setShare),
    onSuccess: async (view) => {
      cache.setQueryData(policyFileQuery(view.version.id).queryKey, view);
      await cache.invalidateQueries(policyFilesQuery);
      await navigate({ to: '/policy-files/$policy', params: { policy: view.version.id } });
    },
  });
  const take = (files: readonly File[]) => {
    const [file] = files;
    setMany(files.length > 1);
    if (upload.isPending || files.length !== 1 || !file) return;
    setShare(0);
    upload.mutate(file);
  };
  const over = useGivenFiles(take);
  const name = upload.variables?.name ?? '';
  return (
    <section className="policy-intake" data-small={document !== null || undefined} data-over={over || undefined}>
      {upload.isPending ? (
        <label className="policy-sending" aria-live="polite">
          {t(share < 1 ? texts.sending : texts.reading, { name })}
          <progress max={1} {...(share < 1 ? { value: share } : {})} />
        </label>
      ) : (
        <>
          {document === null ? <p className="policy-drop">{t(texts.drop)}</p> : null}
          <FileTrigger acceptedFileTypes={types} onSelect={(files) => files && take([...files])}>
            <Button kind={document === null ? 'primary' : 'secondary'}>
              <FileUp size={18} aria-hidden="true" /> {t(document === null ? texts.choose : texts.chooseNew)}
            </Button>
          </FileTrigger>
          <p className="soft">{t(texts.limits)}</p>
        </>
      )}
      {many ? (
        <Notice tone="warn" live>
          {t(texts.one)}
        </Notice>
      ) : null}
      {upload.error ? (
        <div className="policy-refused">
          <p className="policy-name">{name}</p>
          <ProblemNotice thrown={upload.error} />
        </div>
      ) : null}
    </section>
  );
}
