import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { Button, buttonClass } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { ClaimList } from './claim-list.tsx';
import { claimsQuery } from './claims.ts';
import { HowItWorks } from './how-it-works.tsx';
import { texts } from './texts.ts';
import './claims-page.css';

/** Everything this person has claimed, newest first. */
export function ClaimsPage() {
  const { t } = useLanguage();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(claimsQuery);
  const claims = data.pages.flatMap(({ items }) => items);
  const start = (
    <Link to="/claims/new" className={buttonClass('primary')}>
      <Plus size={18} aria-hidden="true" /> {t(texts.newClaim)}
    </Link>
  );
  if (claims.length === 0)
    return (
      <Page title={t(texts.title)}>
        <section className="claims-empty">
          <h2>{t(texts.empty)}</h2>
          <p className="soft">{t(texts.emptyLead)}</p>
          <HowItWorks />
          {start}
        </section>
      </Page>
    );
  return (
    <Page title={t(texts.title)} actions={start}>
      <ClaimList claims={claims} />
      {hasNextPage ? (
        <div className="claims-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
