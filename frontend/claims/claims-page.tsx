import { useInfiniteQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { Button, buttonClass } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { Found, faultOf } from '../search/found.tsx';
import { SearchField } from '../search/search-field.tsx';
import { useSearch } from '../search/use-search.ts';
import { useLanguage } from '../session/language.tsx';
import { useFollowed } from '../list/use-followed.ts';
import { ClaimList } from './claim-list.tsx';
import { claimsQuery, foundClaimsQuery } from './claims.ts';
import { ClaimsTools } from './claims-tools.tsx';
import { HowItWorks } from './how-it-works.tsx';
import { texts } from './texts.ts';
import '../list/list-parts.css';
import './claims-page.css';

const route = getRouteApi('/signed-in/claims');

/** Everything this person has claimed, newest first unless they ask otherwise. */
export function ClaimsPage() {
  const { t } = useLanguage();
  const shown = route.useSearch();
  const [followed, isFormer] = useFollowed(shown);
  const navigate = route.useNavigate();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(claimsQuery(followed));
  const claims = data.pages.flatMap(({ items }) => items);
  const [searched, search] = useSearch('claims');
  const found = useInfiniteQuery(foundClaimsQuery(searched));
  const fault = faultOf(found);
  const start = (
    <Link to="/claims/new" className={buttonClass('primary')}>
      <Plus size={18} aria-hidden="true" /> {t(texts.newClaim)}
    </Link>
  );
  if (claims.length === 0 && followed.state === undefined)
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
    <Page title={t(texts.title)} actions={start} busy={isFormer}>
      <SearchField searched={searched} onSearch={search} fault={fault && t(fault)} />
      {searched === '' ? (
        <ClaimsTools shown={shown} onShow={(wanted) => void navigate({ search: wanted, replace: true })} />
      ) : null}
      {searched === '' && claims.length === 0 ? <p className="soft">{t(texts.noneInState)}</p> : null}
      {searched === '' ? (
        <ClaimList claims={claims} />
      ) : (
        <Found key={searched} query={found}>
          {(some) => <ClaimList claims={some} />}
        </Found>
      )}
      {searched === '' && hasNextPage ? (
        <div className="list-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
