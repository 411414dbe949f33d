import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '../design/page.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './access-texts.ts';
import { companyAccessQuery } from './staff.ts';
import { scopeNames } from './texts.ts';
import { VisitClaims } from './visit-claims.tsx';
import { VisitPeople } from './visit-people.tsx';

const route = getRouteApi('/staff-in/staff/companies/$company/visit/');

/** What a grant opens of a company, one section at a time: only what is looked at is asked for, since each reading is recorded. */
export function VisitPage() {
  const { t } = useLanguage();
  const { company: id } = route.useParams();
  const { show } = route.useSearch();
  const { company, live } = useSuspenseQuery(companyAccessQuery(id)).data;
  const scopes = live?.scopes ?? [];
  const sections = (['claims', 'people'] as const).filter((one) => scopes.includes(one));
  const shown = sections.find((one) => one === show) ?? sections[0];
  return (
    <Page title={company.name} width="wide">
      {sections.length > 1 ? (
        <Tabs label={t(texts.sections)}>
          {sections.map((section) => (
            <Link
              key={section}
              to="/staff/companies/$company/visit"
              params={{ company: id }}
              search={{ show: section }}
              className="tab"
              aria-current={section === shown ? 'page' : undefined}
            >
              {t(scopeNames[section])}
            </Link>
          ))}
        </Tabs>
      ) : null}
      {shown === 'claims' ? <VisitClaims company={id} /> : null}
      {shown === 'people' ? <VisitPeople company={id} /> : null}
      {shown === undefined ? <p className="soft">{t(texts.nothingInScope)}</p> : null}
    </Page>
  );
}
