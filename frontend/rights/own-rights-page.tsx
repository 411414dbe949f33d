import { useSuspenseQuery } from '@tanstack/react-query';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { AskForm } from './ask-form.tsx';
import { HeldList } from './held-list.tsx';
import { OwnRequestCard } from './own-request.tsx';
import { ownRightsQuery } from './rights.ts';
import { texts } from './texts.ts';
import './rights.css';

/** What is held about oneself, one's requests and their answers, and the form for another. */
export function OwnRightsPage() {
  const { t } = useLanguage();
  const { held, items, limits } = useSuspenseQuery(ownRightsQuery).data;
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>}>
      <div className="rights-page">
        {limits.includes('restriction') ? (
          <Notice tone="warn" title={t(texts.restricted)}>
            <p>{t(texts.restrictedMore)}</p>
          </Notice>
        ) : null}
        {limits.includes('objection') ? (
          <Notice title={t(texts.objected)}>
            <p>{t(texts.objectedMore)}</p>
          </Notice>
        ) : null}
        <section>
          <h2>{t(texts.requests)}</h2>
          {items.length === 0 ? <p className="soft">{t(texts.noRequests)}</p> : null}
          <ul className="rights-cards">
            {items.map((request) => (
              <OwnRequestCard key={request.id} request={request} />
            ))}
          </ul>
        </section>
        <AskForm />
        <HeldList held={held} />
      </div>
    </Page>
  );
}
