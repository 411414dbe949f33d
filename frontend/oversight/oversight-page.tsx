import { getRouteApi, Link } from '@tanstack/react-router';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Page } from '../design/page.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useFollowed } from '../list/use-followed.ts';
import { useLanguage } from '../session/language.tsx';
import { AgreementView } from './agreement-view.tsx';
import { DecisionList } from './decision-list.tsx';
import { filterOf } from './oversight.ts';
import { RequestList } from './request-list.tsx';
import { texts } from './texts.ts';
import '../design/row-link.css';
import '../list/list-parts.css';
import '../design/figures.css';
import './oversight-page.css';

const route = getRouteApi('/signed-in/oversight');

/** What the machine has judged, how often people agreed with it, and who would rather have a person. */
export function OversightPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const [shown, isFormer] = useFollowed(search);
  const tab = (name: typeof search.view, text: string) => (
    <Link
      to="/oversight"
      search={name ? { view: name } : {}}
      className="tab"
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={search.view === name ? 'page' : undefined}
    >
      {text}
    </Link>
  );
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />} width="wide" busy={isFormer}>
      <Tabs label={t(texts.tabs)}>
        {tab(undefined, t(texts.decisions))}
        {tab('agreement', t(texts.agreement))}
        {tab('requests', t(texts.requests))}
      </Tabs>
      {shown.view === 'agreement' ? (
        <AgreementView category={shown.category} />
      ) : shown.view === 'requests' ? (
        <RequestList state={shown.state} wanted={search.state} />
      ) : (
        <DecisionList filter={filterOf(shown)} wanted={filterOf(search)} />
      )}
    </Page>
  );
}
