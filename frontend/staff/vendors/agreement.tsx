import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import {
  downloadAgreementFile,
  renewAgreement,
  uploadAgreementFile,
  type AgreementView,
} from '../../../shared/trust/vendors/contract.ts';
import { call } from '../../api/call.ts';
import { saveFile } from '../../api/save-file.ts';
import { sendFile } from '../../api/upload.ts';
import { Button } from '../../design/button.tsx';
import { formatShortDay } from '../../design/dates.ts';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { useLanguage } from '../../session/language.tsx';
import { SignAgreement } from './sign-agreement.tsx';
import { kindWords, roleWords, texts } from './texts.ts';
import { useVendorAct } from './use-vendor-act.ts';
import { AgreementState } from './vendor-facts.tsx';

/** One agreement: where it stands, its file, who signed it in which role, and what can be done next. */
export function Agreement({ agreement, vendor }: { agreement: AgreementView; vendor: string }) {
  const { t, language } = useLanguage();
  const { id, kind, state, file, signedOn, signedByUs, signedByThem, replaced, renewing } = agreement;
  const path = { agreement: id };
  const [failed, setFailed] = useState<unknown>(null);
  const upload = useVendorAct(
    vendor,
    (one: File) => sendFile(uploadAgreementFile, path, one, () => undefined),
    texts.uploaded,
  );
  const renew = useVendorAct(vendor, () => call(renewAgreement, { path }), texts.recorded);
  const pending = signedOn === null;
  return (
    <li data-former={replaced || undefined}>
      <div className="vendor-card-head">
        <h3>{t(kindWords[kind])}</h3>
        {replaced ? <span className="vendor-mark">{t(texts.replaced)}</span> : <AgreementState vendor={agreement} />}
        {renewing ? <span className="vendor-mark">{t(texts.renewing)}</span> : null}
      </div>
      <dl>
        {signedOn && signedByUs && signedByThem ? (
          <div>
            <dt>{t(texts.signedBy)}</dt>
            <dd>
              {formatShortDay(signedOn, language)}:{' '}
              {t(texts.signatures, { ours: t(roleWords[signedByUs]), theirs: t(roleWords[signedByThem]) })}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t(texts.file)}</dt>
          <dd>
            {file
              ? t(texts.sha, { size: Math.max(1, Math.round(file.size / 1024)), sha: `${file.sha256.slice(0, 16)}…` })
              : t(texts.noFile)}
          </dd>
        </div>
      </dl>
      <ProblemNotice thrown={upload.error ?? renew.error ?? failed} />
      {upload.isPending ? <p role="status">{t(texts.sending, { name: upload.variables?.name ?? '' })}</p> : null}
      <div className="staff-acts">
        {pending ? (
          <FileTrigger
            acceptedFileTypes={['application/pdf', '.pdf']}
            onSelect={(files) => {
              const [one] = files ? [...files] : [];
              if (one && !upload.isPending) upload.mutate(one);
            }}
          >
            <Button>{t(file ? texts.replace : texts.upload)}</Button>
          </FileTrigger>
        ) : null}
        {pending && file ? <SignAgreement agreement={id} vendor={vendor} /> : null}
        {file ? (
          <Button
            kind="quiet"
            onPress={() => {
              setFailed(null);
              saveFile(downloadAgreementFile, { path }).catch(setFailed);
            }}
          >
            {t(texts.download)}
          </Button>
        ) : null}
        {state !== 'pending' && !replaced && !renewing ? (
          <Button isPending={renew.isPending} onPress={() => renew.isPending || renew.mutate(undefined)}>
            {t(texts.renew)}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
