import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../design/button.tsx';
import { useWide } from '../design/use-wide.ts';
import { exportAllowances } from '../../shared/claims/exports/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { ExportList } from '../list/export-list.tsx';
import { SavedFiltersBar } from '../list/saved-filters-bar.tsx';
import { useLanguage } from '../session/language.tsx';
import { AllowanceCards, AllowanceTable } from './allowance-list.tsx';
import { allowancesQuery, asQueryOf, lookedFrom, type Looked } from './allowances.ts';
import { CapNotice } from './cap-notice.tsx';
import { Choices } from './choices.tsx';
import { texts } from './texts.ts';
import { YearlyAmount } from './yearly-amount.tsx';

type Props = {
  /** What is chosen, and what is shown until that is there. */
  looked: Looked;
  followed: Looked;
  isFormer: boolean;
};

/** Everybody's allowance of a category and year, narrowed as was chosen. */
export function Everybody({ looked, followed, isFormer }: Props) {
  const { t } = useLanguage();
  const wide = useWide();
  const navigate = useNavigate();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(allowancesQuery(followed));
  const first = data.pages[0]!;
  const rows = data.pages.flatMap(({ items }) => items);
  const { category, year } = first;
  if (category === null || year === null)
    return (
      <div className="allowance-none">
        <h2>{t(texts.noCategory)}</h2>
      </div>
    );
  const List = wide ? AllowanceTable : AllowanceCards;
  return (
    <>
      <Choices
        looked={looked}
        shown={first}
        onChoose={(change) => void navigate({ to: '/allowances', search: { ...looked, ...change }, replace: true })}
      />
      <div className="list-tools">
        <SavedFiltersBar
          list="allowances"
          search={looked}
          onShow={(query) => void navigate({ to: '/allowances', search: lookedFrom(query), replace: true })}
        />
        <ExportList save={(format) => saveFile(exportAllowances, { query: { ...asQueryOf(followed), format } })} />
      </div>
      {/* The former choice is not acted on. Keyed by what is shown: a dialog that is open must not go on about another category when the list changes under it. */}
      <div key={`${category.id}:${year}`} inert={isFormer}>
        <div className="allowance-notices">
          <CapNotice cap={first.offered} />
          <YearlyAmount category={category.id} year={year} />
        </div>
        {rows.length === 0 ? (
          <div className="allowance-none">
            <h2>{t(texts.nobody)}</h2>
            <p className="soft">{t(texts.nobodyLead)}</p>
          </div>
        ) : (
          <List rows={rows} category={category.id} year={year} />
        )}
        {hasNextPage ? (
          <div className="list-more">
            <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
              {t(texts.more)}
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}
