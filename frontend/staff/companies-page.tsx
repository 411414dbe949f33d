import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CompanyRow } from '../../shared/claims/company-set-up/contract.ts';
import { buttonClass } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { CompanyList } from './company-list.tsx';
import { useStaffMay } from './staff-session.ts';
import { companiesQuery } from './staff.ts';
import { texts } from './texts.ts';

const fits = ({ name, organisationNumber, domain }: CompanyRow, typed: string): boolean => {
  const wanted = typed.trim().toLowerCase();
  const digits = wanted.replace(/\D/g, '');
  return (
    `${name} ${domain ?? ''}`.toLowerCase().includes(wanted) || (digits !== '' && organisationNumber.includes(digits))
  );
};

/** Every company on the platform, by name; nothing of what is inside one. */
export function CompaniesPage() {
  const { t } = useLanguage();
  const companies = useSuspenseQuery(companiesQuery).data.items;
  const maySetUp = useStaffMay('company.set-up');
  const [typed, setTyped] = useState('');
  const shown = companies.filter((one) => fits(one, typed));
  const count = companies.length;
  const setUp = maySetUp ? (
    <Link to="/staff/companies/new" className={buttonClass('primary')}>
      {t(texts.setUp)}
    </Link>
  ) : null;
  return (
    <Page title={t(texts.companies)} width="wide" actions={setUp}>
      {count === 0 ? (
        <section className="staff-empty">
          <h2>{t(texts.none)}</h2>
          <p className="soft">{t(texts.noneLead)}</p>
        </section>
      ) : (
        <>
          <div className="staff-search">
            <Field label={t(texts.search)}>
              {(wiring) => (
                <input
                  className="input"
                  type="search"
                  autoComplete="off"
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                  {...wiring}
                />
              )}
            </Field>
            <p className="soft figures">{t(count === 1 ? texts.countOne : texts.count, { count })}</p>
          </div>
          {shown.length === 0 ? <p className="soft">{t(texts.noneNamed)}</p> : <CompanyList companies={shown} />}
        </>
      )}
    </Page>
  );
}
