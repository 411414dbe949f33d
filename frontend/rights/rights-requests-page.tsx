import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { RequestRow } from '../../shared/protection/rights/contract.ts';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Button } from '../design/button.tsx';
import { formatDay } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { counted } from '../list/counted.ts';
import { useLanguage } from '../session/language.tsx';
import { useFollowed } from '../list/use-followed.ts';
import { Clock } from './clock.tsx';
import { EnterRequest } from './enter-request.tsx';
import { hrTexts } from './hr-texts.ts';
import { rightsRequestsQuery, type Shown } from './rights.ts';
import { StateLine } from './state-line.tsx';
import { kindNames, texts } from './texts.ts';
import '../design/row-link.css';
import './rights.css';

const route = getRouteApi('/signed-in/rights-requests');

/** What people have asked of their data: what waits, the most urgent first, or all, the latest first. */
export function RightsRequestsPage() {
  const { t } = useLanguage();
  const { status = 'open' } = route.useSearch();
  const [followed, isFormer] = useFollowed(status);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    rightsRequestsQuery(followed),
  );
  const requests = data.pages.flatMap(({ items }) => items);
  const waiting = data.pages[0]?.waiting ?? 0;
  const view = (of: Shown, text: string) => (
    <Link
      to="/rights-requests"
      search={of === 'all' ? { status: of } : {}}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={status === of ? 'page' : undefined}
    >
      {text}
    </Link>
  );
  return (
    <Page
      title={t(hrTexts.title)}
      lead={<p>{t(hrTexts.lead)}</p>}
      back={<BackToCompany />}
      actions={<EnterRequest />}
      busy={isFormer}
    >
      <div className="rights-views">
        {view('open', t(hrTexts.open, { count: counted(waiting) }))}
        {view('all', t(hrTexts.all))}
      </div>
      {requests.length === 0 ? (
        <section className="rights-empty">
          <h2>{t(followed === 'open' ? hrTexts.noOpen : hrTexts.noAll)}</h2>
          <p className="soft">{t(hrTexts.noOpenLead)}</p>
        </section>
      ) : (
        <ul className="rights-cards">
          {requests.map((request) => (
            <Row key={request.id} request={request} />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <div className="rights-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(hrTexts.more)}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

function Row({ request }: { request: RequestRow }) {
  const { t, language } = useLanguage();
  return (
    <li className="rights-card rights-row">
      <div className="rights-head">
        <h2>
          <Link to="/rights-requests/$request" params={{ request: request.id }} className="row-link">
            {request.person.name}
          </Link>
          <span className="rights-of">{t(kindNames[request.kind])}</span>
        </h2>
        <StateLine {...request} />
      </div>
      <p className="soft">{t(texts.received, { day: formatDay(request.receivedOn, language) })}</p>
      <Clock {...request} />
    </li>
  );
}
