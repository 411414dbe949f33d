import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { exportPersonRequests } from '../../shared/claims/exports/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { formatDuration } from '../design/duration.ts';
import { useNow } from '../design/use-now.ts';
import { counted } from '../list/counted.ts';
import { ExportList } from '../list/export-list.tsx';
import { useLanguage } from '../session/language.tsx';
import { requestsQuery, type OversightSearch } from './oversight.ts';
import { outcomeWords, texts } from './texts.ts';
import '../list/list.css';

type State = NonNullable<OversightSearch['state']>;

/** Who asked for a person instead of the machine: who waits, the longest first, or what became of it. */
export function RequestList({
  wanted = 'waiting',
  state = 'waiting',
}: {
  wanted?: State | undefined;
  state?: State | undefined;
}) {
  const { t, language } = useLanguage();
  const now = useNow();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(requestsQuery(state));
  const requests = data.pages.flatMap(({ items }) => items);
  const waiting = data.pages[0]?.waiting ?? 0;
  const choice = (of: State, text: string) => (
    <Link
      to="/oversight"
      search={{ view: 'requests', ...(of === 'answered' ? { state: of } : {}) }}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={wanted === of ? 'page' : undefined}
    >
      {text}
    </Link>
  );
  return (
    <section className="requests">
      <p className="soft">{t(texts.requestsLead)}</p>
      <div className="list-tools">
        <div className="segments">
          {choice('waiting', `${t(texts.waiting)} (${counted(waiting)})`)}
          {choice('answered', t(texts.answered))}
        </div>
        <ExportList save={(format) => saveFile(exportPersonRequests, { query: { state, format } })} />
      </div>
      {requests.length === 0 ? (
        <div className="list-empty">
          <h2>{t(state === 'waiting' ? texts.noWaiting : texts.noAnswered)}</h2>
          <p className="soft">{t(texts.noWaitingLead)}</p>
        </div>
      ) : (
        <ul className="list-cards">
          {requests.map(({ id, expense, category, askedAt, endedAt, ended, verdict }) => (
            <li key={id} className="decision-card">
              <div className="decision-card-head">
                <Link
                  {...(state === 'waiting'
                    ? ({ to: '/review/$claim', params: { claim: expense.id } } as const)
                    : ({ to: '/oversight/$evaluation', params: { evaluation: id } } as const))}
                  className="row-link"
                >
                  {expense.employee}
                </Link>
                <span className="decision-category">{t(category.name)}</span>
              </div>
              <dl className="request-facts">
                <Fact name={t(texts.opinion)}>{t(outcomeWords[verdict])}</Fact>
                <Fact name={t(texts.asked)}>{formatInstant(askedAt, language)}</Fact>
                <Fact name={t(texts.waited)}>
                  {formatDuration((endedAt ? Date.parse(endedAt) : now.getTime()) - Date.parse(askedAt), language)}
                </Fact>
                {ended ? <Fact name={t(texts.ended)}>{t(outcomeWords[ended])}</Fact> : null}
              </dl>
            </li>
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

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
