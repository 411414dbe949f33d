import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatInstant } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './access-texts.ts';
import { AskForm } from './ask-form.tsx';
import { FirstHr } from './first-hr.tsx';
import { LiveAccess } from './live-access.tsx';
import { companyAccessQuery } from './staff.ts';
import { scopeNames, texts as staffTexts } from './texts.ts';

const route = getRouteApi('/staff-in/staff/companies/$company');

/** One company for staff: the access they have or can ask for, and what they had. */
export function CompanyPage() {
  const { t, language } = useLanguage();
  const { company: id } = route.useParams();
  const { company, live, former, firstHr } = useSuspenseQuery(companyAccessQuery(id)).data;
  const endings = { hr: texts.endedHr, staff: texts.endedStaff, time: texts.endedTime };
  return (
    <Page title={company.name} lead={t(texts.lead)} back={<Link to="/staff/companies">{t(staffTexts.back)}</Link>}>
      {firstHr ? <FirstHr company={id} view={firstHr} /> : null}
      {live ? <LiveAccess company={id} grant={live} /> : <AskForm company={id} />}
      {former.length > 0 ? (
        <section className="former-access" aria-labelledby="former-access">
          <h2 id="former-access">{t(texts.former)}</h2>
          <ul>
            {former.map((grant) => (
              <li key={grant.id}>
                <p>{grant.reason}</p>
                <p className="soft">
                  {`${grant.scopes.map((one) => t(scopeNames[one])).join(', ')} · ${formatInstant(grant.startsAt, language)} · ${t(endings[grant.endedBy ?? 'time'])}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}
