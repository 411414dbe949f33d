import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { policyFilesQuery } from './policy-files.ts';
import { texts } from './texts.ts';
import { TryClaim } from './try-claim.tsx';
import { UploadPolicy } from './upload-policy.tsx';
import { VersionFacts, VersionState } from './version-facts.tsx';
import '../design/row-link.css';
import './policy-files.css';

/** The company's policy documents: which there are, how each stands, a place to drop one, and a claim to try them with. */
export function PolicyFilesPage() {
  const { t } = useLanguage();
  const { items, on } = useSuspenseQuery(policyFilesQuery).data;
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />}>
      <div className="policy-parts">
        {on ? null : (
          <Notice>
            {t(texts.off)} <Link to="/ai-settings">{t(texts.toSettings)}</Link>
          </Notice>
        )}
        <UploadPolicy />
        <section aria-labelledby="policy-documents">
          <h2 id="policy-documents">{t(items.length === 0 ? texts.empty : texts.documents)}</h2>
          {items.length === 0 ? (
            <p className="soft">{t(texts.emptyLead)}</p>
          ) : (
            <ul className="policy-list">
              {items.map((version) => (
                <li key={version.id}>
                  <div>
                    <Link to="/policy-files/$policy" params={{ policy: version.id }} className="row-link">
                      {version.title}
                    </Link>
                    <VersionFacts version={version} />
                  </div>
                  <VersionState state={version.state} />
                  <ChevronRight size={18} aria-hidden="true" />
                </li>
              ))}
            </ul>
          )}
        </section>
        {items.length === 0 ? null : <TryClaim />}
      </div>
    </Page>
  );
}
