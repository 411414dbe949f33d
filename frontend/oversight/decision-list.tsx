import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, buttonClass } from '../design/button.tsx';
import { useWide } from '../design/use-wide.ts';
import { exportDecisions } from '../../shared/claims/exports/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { ExportList } from '../list/export-list.tsx';
import { SavedFiltersBar } from '../list/saved-filters-bar.tsx';
import { useLanguage } from '../session/language.tsx';
import { DecisionCards, DecisionTable } from './decision-rows.tsx';
import { DecisionFilters } from './decision-filters.tsx';
import { decisionsQuery, filterOf, oversightSearch, type DecisionFilter } from './oversight.ts';
import { texts } from './texts.ts';

type Props = {
  /** What is chosen, and what is shown until that is there. */
  wanted: DecisionFilter;
  filter: DecisionFilter;
};

/** The judgements that the address asks for, a page at a time. */
export function DecisionList({ wanted, filter }: Props) {
  const { t } = useLanguage();
  const wide = useWide();
  const navigate = useNavigate();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(decisionsQuery(filter));
  const decisions = data.pages.flatMap(({ items }) => items);
  const { sort: _, order: __, ...narrowed } = filter;
  const isNarrowed = Object.values(narrowed).some((value) => value !== undefined);
  return (
    <>
      <DecisionFilters filter={wanted} />
      <div className="list-tools">
        <SavedFiltersBar
          list="decisions"
          search={wanted}
          onShow={(query) =>
            void navigate({ to: '/oversight', search: filterOf(oversightSearch.parse(query)), replace: true })
          }
        />
        <ExportList save={(format) => saveFile(exportDecisions, { query: { ...filter, format } })} />
      </div>
      {decisions.length === 0 ? (
        <div className="list-empty">
          <h2>{t(isNarrowed ? texts.noneFound : texts.none)}</h2>
          {isNarrowed ? (
            <Link to="/oversight" className={buttonClass()}>
              {t(texts.clear)}
            </Link>
          ) : (
            <p className="soft">{t(texts.noneLead)}</p>
          )}
        </div>
      ) : wide ? (
        <DecisionTable decisions={decisions} />
      ) : (
        <DecisionCards decisions={decisions} />
      )}
      {hasNextPage ? (
        <div className="list-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
