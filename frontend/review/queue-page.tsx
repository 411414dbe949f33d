import { useInfiniteQuery, useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { QueueRow } from '../../shared/claims/approvals/contract.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useWide } from '../design/use-wide.ts';
import { Tabs } from '../design/tabs.tsx';
import { Found, faultOf } from '../search/found.tsx';
import { texts as searchTexts } from '../search/texts.ts';
import { SearchField } from '../search/search-field.tsx';
import { useSearch } from '../search/use-search.ts';
import { exportQueue } from '../../shared/claims/exports/contract.ts';
import { stateNames } from '../../shared/claims/expenses/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { ExportList } from '../list/export-list.tsx';
import { SavedFiltersBar } from '../list/saved-filters-bar.tsx';
import { useFollowed } from '../list/use-followed.ts';
import { counted } from '../list/counted.ts';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { AdviceAsked } from './advice-asked.tsx';
import { ApproveSeveral } from './approve-several.tsx';
import { QueueCards } from './queue-cards.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueTable } from './queue-table.tsx';
import { asked, foundInQueueQuery, queueCountQuery, queueQuery, queueSearch, type QueueSearch } from './queue.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { reviewTabs } from './tabs.ts';
import { texts } from './texts.ts';
import { usePicked } from './use-picked.ts';
import { useRowKeys } from './use-row-keys.ts';
import '../design/row-link.css';
import '../list/list-parts.css';
import './queue-page.css';

const route = getRouteApi('/signed-in/review');

/** The claims that are the reader's to see: those that wait for them first. */
export function QueuePage() {
  const { t } = useLanguage();
  const wanted = route.useSearch();
  const [shown, isFormer] = useFollowed(wanted);
  const { state, view } = shown;
  const navigate = useNavigate();
  const wide = useWide();
  const seesAll = useMay('expense.revert');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(queueQuery(shown));
  const claims = data.pages.flatMap(({ items }) => items);
  const waiting = data.pages[0]?.waiting ?? 0;
  const advice = useQuery(queueCountQuery).data?.advice ?? [];
  const rows = useRowKeys();
  const picked = usePicked(claims);
  const [searched, search] = useSearch('queue');
  const found = useInfiniteQuery(foundInQueueQuery(searched, wanted));
  const fault = faultOf(found);
  const narrowed = shown.category ?? shown.employee ?? shown.step ?? shown.doubts;
  // Whose claims are looked at stays from tab to tab.
  const whose = wanted.employee ? { employee: wanted.employee } : {};
  const rowsOf = (some: readonly QueueRow[]) =>
    wide ? (
      <QueueTable
        claims={some}
        decided={state !== undefined}
        picked={picked}
        sorted={{
          by: wanted.sort ?? 'waiting',
          order: wanted.order ?? 'asc',
          onSort: (sort, order) =>
            void navigate({
              to: '/review',
              search: {
                ...wanted,
                ...(sort === 'waiting' && order === 'asc' ? { sort: undefined, order: undefined } : { sort, order }),
              },
            }),
        }}
      />
    ) : (
      <QueueCards claims={some} picked={picked} />
    );
  return (
    <Page
      title={t(texts.title)}
      lead={shown.employee ? <OnlyOf name={claims[0]?.employee.name ?? null} wanted={shown} /> : undefined}
      width="wide"
      busy={isFormer}
      actions={
        <>
          <ExportList save={(format) => saveFile(exportQueue, { query: { ...asked(wanted), format } })} />
          <ShortcutHelp page="queue" />
        </>
      }
    >
      <Tabs label={t(texts.tabs)}>
        <Link to="/review" search={whose} activeOptions={{ exact: true, includeSearch: true }} className="tab">
          {t(texts.waiting)} {wanted.employee ? null : <span className="figures tab-count">{counted(waiting)}</span>}
        </Link>
        <Link to="/review" search={{ ...whose, view: 'others' }} activeOptions={{ exact: true }} className="tab">
          {t(texts.others)}
        </Link>
        {seesAll ? (
          <Link to="/review" search={{ ...whose, view: 'all' }} activeOptions={{ exact: true }} className="tab">
            {t(texts.all)}
          </Link>
        ) : null}
        {reviewTabs.map((tab) => (
          <Link
            key={tab}
            to="/review"
            search={{ ...whose, state: tab }}
            activeOptions={{ exact: true }}
            className="tab"
          >
            {t(stateNames[tab])}
          </Link>
        ))}
      </Tabs>
      {advice.length > 0 && !state ? <AdviceAsked asked={advice} /> : null}
      {claims.length > 0 || searched !== '' || narrowed ? (
        <div className="queue-tools">
          <SearchField searched={searched} onSearch={search} fault={fault && t(fault)} />
          <QueueFilters wanted={wanted} />
        </div>
      ) : null}
      <SavedFiltersBar
        list="queue"
        search={wanted}
        onShow={(query) => {
          const { data: kept } = queueSearch.safeParse(query);
          void navigate({ to: '/review', search: kept ?? {} });
        }}
      />
      <ApproveSeveral picked={picked} />
      <div ref={rows}>
        {searched !== '' ? (
          <Found key={searched} query={found} where={searchTexts.tabOnly}>
            {rowsOf}
          </Found>
        ) : claims.length === 0 ? (
          <div className="list-empty">
            <h2>{t(state || view || narrowed ? texts.emptyTab : texts.emptyWaiting)}</h2>
            {state || view || narrowed ? null : <p className="soft">{t(texts.emptyWaitingLead)}</p>}
          </div>
        ) : (
          rowsOf(claims)
        )}
      </div>
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

/** Whose claims the list is narrowed to, and the way to everybody's. */
function OnlyOf({ name, wanted }: { name: string | null; wanted: QueueSearch }) {
  const { t } = useLanguage();
  return (
    <p>
      {name ? t(texts.onlyOf, { name }) : t(texts.onlyOfOne)}{' '}
      <Link to="/review" search={{ ...wanted, employee: undefined }}>
        {t(texts.everybodys)}
      </Link>
    </p>
  );
}
