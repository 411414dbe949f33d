import { useMutation, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { Skeleton } from '../design/skeleton.tsx';
import { useLanguage } from '../session/language.tsx';
import { SignInFrame } from '../session/sign-in-frame.tsx';
import { exportToken } from './export-token.ts';
import { exportLinkQuery } from './rights.ts';
import { takeCopy } from './take-copy.ts';
import { texts } from './texts.ts';

/** What a link from a mail leads to: the copy of somebody's data who cannot sign in. */
export function DataDownloadPage() {
  const { t, language } = useLanguage();
  const token = exportToken() ?? '';
  const { data, error } = useQuery(exportLinkQuery(token));
  const take = useMutation({ mutationFn: takeCopy });
  return (
    <SignInFrame title={t(texts.linkTitle)}>
      <h1>{t(texts.linkTitle)}</h1>
      {data ? (
        <>
          <p className="sign-in-how">{t(texts.linkLead, { at: formatInstant(data.expiresAt, language) })}</p>
          <p className="sign-in-how">{t(texts.takeHint)}</p>
          <ProblemNotice thrown={take.error} />
          <Button
            kind="primary"
            isPending={take.isPending}
            onPress={() => take.isPending || take.mutate({ token, parts: data.parts, name: data.name })}
          >
            <Download size={18} aria-hidden="true" /> {t(texts.download)}
          </Button>
          <p role="status">{take.isSuccess ? t(texts.taken) : null}</p>
        </>
      ) : error ? (
        <ProblemNotice thrown={error} />
      ) : (
        <Skeleton lines={3} />
      )}
    </SignInFrame>
  );
}
