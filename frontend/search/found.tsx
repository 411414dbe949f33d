import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import type { ExpenseRow } from '../../shared/claims/expenses/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { asProblem } from '../api/problem.ts';
import { announce } from '../design/announce.tsx';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { Skeleton } from '../design/skeleton.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';
import '../list/list-parts.css';

export type FoundQuery<Row extends ExpenseRow = ExpenseRow> = UseInfiniteQueryResult<
  InfiniteData<{ items: Row[]; next: string | null }>
>;

/** What the server says is wrong with the words; null when nothing is. */
export const faultOf = ({ error }: Pick<FoundQuery, 'error'>): Text | null =>
  error ? (asProblem(error).faults.find(({ pointer }) => pointer === '/search')?.text ?? null) : null;

type Props<Row extends ExpenseRow> = {
  query: FoundQuery<Row>;
  /** Said where nothing was found: where it was looked. */
  where?: Text;
  children(claims: readonly Row[]): ReactNode;
};

/** The claims that were found, and how many; `children` draws them as the list around it does. */
export function Found<Row extends ExpenseRow>({ query, where, children }: Props<Row>) {
  const { t } = useLanguage();
  const claims = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const count = claims.length;
  const said = query.hasNextPage ? texts.more : count === 0 ? texts.none : count === 1 ? texts.one : texts.many;
  const sentence = query.isSuccess ? t(said, { count }) : '';
  useEffect(() => {
    if (sentence !== '') announce(sentence);
  }, [sentence]);

  if (query.isPending) return <Skeleton lines={4} />;
  if (query.isError) return faultOf(query) ? null : <ProblemNotice thrown={query.error} />;
  if (count === 0)
    return (
      <section className="found-none">
        <h2>{sentence}</h2>
        <p className="soft">
          {t(texts.noneLead)} {where ? t(where) : null}
        </p>
      </section>
    );
  return (
    <>
      <p className="found-count">{sentence}</p>
      {children(claims)}
      {query.hasNextPage ? (
        <div className="list-more">
          <Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
            {t(texts.next)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
