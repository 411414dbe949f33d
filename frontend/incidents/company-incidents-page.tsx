import { useSuspenseQuery } from '@tanstack/react-query';
import { BackToCompany } from '../company/back-to-company.tsx';
import { formatInstant } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { companyIncidentsQuery } from './incidents.ts';
import { PlainMarkdown } from './plain-markdown.tsx';
import { texts } from './texts.ts';
import './incidents.css';

/** What HR was told of breaches that reached the company, the latest first. */
export function CompanyIncidentsPage() {
  const { t, language } = useLanguage();
  const { items } = useSuspenseQuery(companyIncidentsQuery).data;
  const range = ({ least, most }: { least: number; most: number }) => (least === most ? most : `${least}–${most}`);
  return (
    <Page title={t(texts.companyTitle)} lead={<p>{t(texts.companyLead)}</p>} back={<BackToCompany />}>
      {items.length === 0 ? (
        <section className="incident-empty">
          <h2>{t(texts.companyNone)}</h2>
          <p className="soft">{t(texts.companyNoneLead)}</p>
        </section>
      ) : (
        <ul className="incident-notices">
          {items.map((notice) => (
            <li key={notice.id}>
              <PlainMarkdown text={notice.text[language]} />
              <p>
                <strong>{t(texts.companyPeople, { people: range(notice.people) })}</strong>
              </p>
              <p>{`${t(texts.kinds)}: ${notice.categories.map((one) => t(one)).join(', ')}`}</p>
              <p className="soft">{t(texts.companyAt, { at: formatInstant(notice.sentAt, language) })}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
