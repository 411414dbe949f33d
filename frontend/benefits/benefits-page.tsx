import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { isTaxFreeWellness, limitOn, yearCap } from '../../shared/claims/benefits/law/contract.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { BackToCompany } from '../company/back-to-company.tsx';
import { buttonClass } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useNow } from '../design/use-now.ts';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { categoriesQuery } from './categories.ts';
import { OrderedCategories } from './ordered-categories.tsx';
import { texts } from './texts.ts';
import '../design/row-link.css';
import './benefits-page.css';

/** What the company offers, in the order employees see it. */
export function BenefitsPage() {
  const { t, language } = useLanguage();
  const { items } = useSuspenseQuery(categoriesQuery).data;
  const cap = limitOn(yearCap, swedishDay(useNow()));
  const wellness = items.filter((category) => category.open && isTaxFreeWellness(category));
  const sum = wellness.reduce((total, { yearlyAmount }) => total + yearlyAmount, 0);
  return (
    <Page
      title={t(texts.title)}
      lead={<p>{t(texts.lead)}</p>}
      back={<BackToCompany />}
      actions={
        <Link to="/benefits/new" className={buttonClass('primary')}>
          <Plus size={18} aria-hidden="true" /> {t(texts.add)}
        </Link>
      }
    >
      {sum > cap ? (
        <Notice tone="warn">
          <p>{t(texts.overCap, { sum: formatKronor(sum, language), cap: formatKronor(cap, language) })}</p>
        </Notice>
      ) : null}
      {items.length === 0 ? (
        <section className="categories-empty">
          <h2>{t(texts.empty)}</h2>
          <p className="soft">{t(texts.emptyLead)}</p>
        </section>
      ) : (
        <OrderedCategories categories={items} />
      )}
    </Page>
  );
}
