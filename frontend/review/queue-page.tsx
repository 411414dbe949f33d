import { useInfiniteQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ExpenseRow } from '../../shared/claims/expenses/contract.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useWide } from '../design/use-wide.ts';
import { stateWords } from '../claims/state-words.ts';
import { Found, faultOf } from '../search/found.tsx';
import { texts as searchTexts } from '../search/texts.ts';
import { SearchField } from '../search/search-field.tsx';
import { useSearch } from '../search/use-search.ts';
import { useLanguage } from '../session/language.tsx';
import { QueueCards } from './queue-cards.tsx';
import { QueueTable } from './queue-table.tsx';
import { foundInQueueQuery, queueQuery } from './queue.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { reviewTabs } from './tabs.ts';
import { texts } from './texts.ts';
import { useRowKeys } from './use-row-keys.ts';
import '../design/row-link.css';
import './queue-page.css';

const route = getRouteApi('/signed-in/review');

/** The company's claims: those that wait for a person first. */
export function QueuePage() {
  const { t } = useLanguage();
  const { state } = route.useSearch();
  const wide = useWide();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(queueQuery(state));
  const claims = data.pages.flatMap(({ items }) => items);
  const waiting = data.pages[0]?.waiting ?? 0;
  const rows = useRowKeys();
  const [searched, search] = useSearch('queue');
  const found = useInfiniteQuery(foundInQueueQuery(searched, state));
  const fault = faultOf(found);
  const rowsOf = (some: readonly ExpenseRow[]) =>
    wide ? <QueueTable claims={some} decided={state !== undefined} /> : <QueueCards claims={some} />;
  return (
    <Page title={t(texts.title)} width="wide" actions={<ShortcutHelp page="queue" />}>
      <nav className="tabs" aria-label={t(texts.tabs)}>
        <Link to="/review" search={{}} activeOptions={{ exact: true, includeSearch: true }} className="tab">
          {t(texts.waiting)} <span className="figures tab-count">{waiting}</span>
        </Link>
        {reviewTabs.map((tab) => (
          <Link key={tab} to="/review" search={{ state: tab }} activeOptions={{ exact: true }} className="tab">
            {t(stateWords[tab].name)}
          </Link>
        ))}
      </nav>
      {claims.length > 0 || searched !== '' ? (
        <SearchField searched={searched} onSearch={search} fault={fault && t(fault)} />
      ) : null}
      <div ref={rows}>
        {searched !== '' ? (
          <Found key={searched} query={found} where={searchTexts.tabOnly}>
            {rowsOf}
          </Found>
        ) : claims.length === 0 ? (
          <div className="queue-empty">
            <h2>{t(state ? texts.emptyTab : texts.emptyWaiting)}</h2>
            {state ? null : <p className="soft">{t(texts.emptyWaitingLead)}</p>}
          </div>
        ) : (
          rowsOf(claims)
        )}
      </div>
      {searched === '' && hasNextPage ? (
        <div className="queue-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
