import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { RunView } from '../../shared/payroll/runs/contract.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { Skeleton } from '../design/skeleton.tsx';
import { useWide } from '../design/use-wide.ts';
import { useLanguage } from '../session/language.tsx';
import { LineCard, LineRow } from './line.tsx';
import { linesQuery, type LinesLooked } from './payroll.ts';
import { lineStateCounted, texts, warningWords } from './texts.ts';
import '../list/list-parts.css';

const route = getRouteApi('/signed-in/payroll/$run');

/** The lines of a run, a page at a time; a table where there is room, cards on a phone. */
export function RunLines({ run }: { run: RunView }) {
  const { t } = useLanguage();
  const wide = useWide();
  const looked = route.useSearch();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    linesQuery(run.id, looked),
  );
  const lines = data?.pages.flatMap(({ items }) => items) ?? [];
  const rejects = run.may.includes('reject');
  return (
    <section id="lines" className="run-lines" aria-labelledby="run-lines">
      <h2 id="run-lines">{t(texts.linesTitle)}</h2>
      <WhichLines run={run} looked={looked} />
      <ProblemNotice thrown={error} />
      {isPending ? <Skeleton lines={6} /> : null}
      {data && lines.length === 0 ? (
        <div className="list-empty">
          <h3>{t(run.totals.lines === 0 ? texts.noLines : texts.noneSuch)}</h3>
          {run.totals.lines === 0 ? <p className="soft">{t(texts.noLinesMore)}</p> : null}
        </div>
      ) : null}
      {lines.length === 0 ? null : wide ? (
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{t(texts.employee)}</th>
              <th scope="col">{t(texts.what)}</th>
              <th scope="col">{t(texts.day)}</th>
              {run.state === 'open' ? null : <th scope="col">{t(texts.state)}</th>}
              <th scope="col" className="number">
                {t(texts.amount)}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow key={line.id} run={run} line={line} rejects={rejects} />
            ))}
          </tbody>
        </table>
      ) : (
        <ul className="list-cards">
          {lines.map((line) => (
            <LineCard key={line.id} run={run} line={line} rejects={rejects} />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <div className="list-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** All lines, those of a state, or, from a warning, those it holds for. */
function WhichLines({ run, looked }: { run: RunView; looked: LinesLooked }) {
  const { t } = useLanguage();
  const states = run.state === 'open' ? [] : run.states;
  if (states.length < 2 && looked.warning === undefined) return null;
  const choice = (search: LinesLooked, text: string, chosen: boolean) => (
    <Link
      key={text}
      to="/payroll/$run"
      params={{ run: run.id }}
      search={search}
      resetScroll={false}
      aria-current={chosen ? 'page' : undefined}
    >
      {text}
    </Link>
  );
  const none = looked.state === undefined && looked.warning === undefined;
  return (
    <nav className="run-which" aria-label={t(texts.filter)}>
      {choice({}, t(texts.allLines), none)}
      {states.length < 2
        ? null
        : states.map(({ state, lines }) =>
            choice({ state }, `${t(lineStateCounted[state])} (${lines})`, looked.state === state),
          )}
      {looked.warning === undefined
        ? null
        : choice({ warning: looked.warning }, t(warningWords[looked.warning].short), true)}
    </nav>
  );
}
