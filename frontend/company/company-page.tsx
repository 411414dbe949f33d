import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { useCompanyPlaces } from './company-places.ts';
import { texts } from './texts.ts';
import '../design/row-link.css';
import './company-page.css';

/** Where HR finds what concerns the whole company. */
export function CompanyPage() {
  const { t } = useLanguage();
  const groups = useCompanyPlaces();
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>}>
      {groups.length === 0 ? (
        <section className="company-places company-none">
          <h2>{t(texts.none)}</h2>
          <p className="soft">{t(texts.noneLead)}</p>
        </section>
      ) : (
        <div className="company-groups">
          {groups.map((group) => (
            <section key={group.title.en}>
              <h2>{t(group.title)}</h2>
              <ul className="company-places">
                {group.places.map(({ to, title, lead, icon: Icon }) => (
                  <li key={to}>
                    <Icon size={22} aria-hidden="true" />
                    <div>
                      <Link to={to} className="row-link">
                        {t(title)}
                      </Link>
                      <p className="soft">{t(lead)}</p>
                    </div>
                    <ChevronRight size={18} aria-hidden="true" />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Page>
  );
}
