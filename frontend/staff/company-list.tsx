import { Link } from '@tanstack/react-router';
import type { CompanyRow } from '../../shared/claims/company-set-up/contract.ts';
import { formatShortDay } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';
import '../design/row-link.css';

/** Companies as a list that reads on a phone as on a wide window. A row's link covers the row. */
export function CompanyList({ companies }: { companies: readonly CompanyRow[] }) {
  const { t, language } = useLanguage();
  return (
    <ul className="company-list">
      {companies.map(({ id, name, organisationNumber, domain, createdAt }) => (
        <li key={id}>
          <Link to="/staff/companies/$company" params={{ company: id }} className="row-link">
            {name}
          </Link>
          <dl>
            <div>
              <dt>{t(texts.number)}</dt>
              <dd className="figures">{`${organisationNumber.slice(0, 6)}-${organisationNumber.slice(6)}`}</dd>
            </div>
            <div>
              <dt>{t(texts.domain)}</dt>
              <dd>{domain ?? '–'}</dd>
            </div>
            <div>
              <dt>{t(texts.since)}</dt>
              <dd>{formatShortDay(createdAt.slice(0, 10), language)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
