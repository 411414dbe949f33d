import { getRouteApi, Link } from '@tanstack/react-router';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Page } from '../design/page.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useFollowed } from '../list/use-followed.ts';
import { useLanguage } from '../session/language.tsx';
import { Everybody } from './everybody.tsx';
import { Leavers } from './leavers.tsx';
import { texts } from './texts.ts';
import '../list/list-parts.css';
import './allowances-page.css';

const route = getRouteApi('/signed-in/allowances');

/** Everybody's allowances, and who leaves with more used than they have: for HR. */
export function AllowancesPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const { view: _, ...looked } = search;
  const [{ view, ...shown }, isFormer] = useFollowed(search);
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />} width="wide" busy={isFormer}>
      <Tabs label={t(texts.views)}>
        <Link
          to="/allowances"
          search={{ ...looked }}
          activeOptions={{ exact: true, includeSearch: true }}
          className="tab"
        >
          {t(texts.everybody)}
        </Link>
        <Link
          to="/allowances"
          search={{ ...looked, view: 'leavers' }}
          activeOptions={{ exact: true, includeSearch: true }}
          className="tab"
        >
          {t(texts.leavers)}
        </Link>
      </Tabs>
      {view === 'leavers' ? (
        <Leavers year={shown.year} />
      ) : (
        <Everybody looked={looked} followed={shown} isFormer={isFormer} />
      )}
    </Page>
  );
}
