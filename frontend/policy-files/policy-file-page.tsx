import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { downloadPolicyFile } from '../../shared/claims/policy-files/contract.ts';
import { addressOf } from '../api/address.ts';
import { buttonClass } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { policyFileQuery } from './policy-files.ts';
import { PolicyText } from './policy-text.tsx';
import { PublishForm } from './publish-form.tsx';
import { texts } from './texts.ts';
import { UploadPolicy } from './upload-policy.tsx';
import { VersionFacts, VersionState } from './version-facts.tsx';
import { WithdrawPolicy } from './withdraw-policy.tsx';
import '../design/row-link.css';
import './policy-files.css';

const route = getRouteApi('/signed-in/policy-files/$policy');

/** One version of a policy: how it stands, what was read of it, and the document's other versions. */
export function PolicyFilePage() {
  const { t } = useLanguage();
  const { policy } = route.useParams();
  const view = useSuspenseQuery(policyFileQuery(policy)).data;
  const { version, others, leftOut } = view;
  const lead = (
    <>
      <VersionState state={version.state} />
      <VersionFacts version={version} />
    </>
  );
  const actions = (
    <>
      <a className={buttonClass()} href={addressOf(downloadPolicyFile, { policy })} download>
        <Download size={18} aria-hidden="true" /> {t(texts.original)}
      </a>
      {version.state === 'withdrawn' || version.state === 'replaced' ? null : <WithdrawPolicy version={version} />}
    </>
  );
  return (
    <Page title={version.title} lead={lead} back={<Link to="/policy-files">{t(texts.back)}</Link>} actions={actions}>
      <div className="policy-parts" key={version.id}>
        {version.flagged > 0 ? (
          <Notice tone="warn" title={t(texts.flaggedTitle)}>
            <p>{t(texts.flaggedLead)}</p>
          </Notice>
        ) : null}
        {leftOut.changed > 0 ? <Notice>{t(texts.leftChanged, { count: leftOut.changed })}</Notice> : null}
        {leftOut.hidden > 0 ? <Notice>{t(texts.leftHidden, { count: leftOut.hidden })}</Notice> : null}
        {version.state === 'draft' ? <PublishForm version={version} /> : <UploadPolicy document={version.document} />}
        {others.length === 0 ? null : (
          <section aria-labelledby="policy-others">
            <h2 id="policy-others">{t(texts.others)}</h2>
            <ul className="policy-list">
              {others.map((other) => (
                <li key={other.id}>
                  <div>
                    <Link to="/policy-files/$policy" params={{ policy: other.id }} className="row-link">
                      {t(texts.version, { number: other.number })}
                    </Link>
                    <VersionFacts version={other} />
                  </div>
                  <VersionState state={other.state} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <PolicyText text={view.text} />
      </div>
    </Page>
  );
}
