import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { BenefitView } from '../../shared/claims/benefits/contract.ts';
import { ClaimList } from '../claims/claim-list.tsx';
import { benefitsQuery, claimsQuery } from '../claims/claims.ts';
import { HowItWorks } from '../claims/how-it-works.tsx';
import { buttonClass } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay, useSession } from '../session/session.ts';
import { AllowanceFigure } from './allowance-figure.tsx';
import { texts } from './texts.ts';
import { ToChange } from './to-change.tsx';
import { WaitingClaims } from './waiting-claims.tsx';
import './home-page.css';

const shownClaims = 5;

/** Where a person stands: what is left this year, the one thing to do, and what has happened lately. */
export function HomePage() {
  const { t } = useLanguage();
  const { person } = useSession();
  const benefits = useSuspenseQuery(benefitsQuery).data.items.filter(concerns);
  const claims = useSuspenseInfiniteQuery(claimsQuery()).data.pages.flatMap(({ items }) => items);
  const mayReview = useMay('queue.read');
  const maySeeFigures = useMay('dashboard.read');
  const name = person?.name.split(' ')[0] ?? '';
  return (
    <Page title={t(texts.title)} heading={t(texts.hello, { name })}>
      {mayReview ? <WaitingClaims /> : null}
      <ToChange claims={claims} />
      {maySeeFigures ? (
        <p className="home-overview">
          <Link to="/dashboard">{t(texts.overview)}</Link>
        </p>
      ) : null}
      {benefits.length === 0 ? <p className="soft">{t(texts.noBenefits)}</p> : null}
      {benefits.map((benefit, at) => (
        <Benefit key={benefit.category.id} benefit={benefit} first={at === 0} />
      ))}
      <section className="home-latest">
        <div className="home-latest-head">
          <h2>{t(claims.length > 0 ? texts.latest : texts.none)}</h2>
          {claims.length > shownClaims ? <Link to="/claims">{t(texts.all)}</Link> : null}
        </div>
        {claims.length > 0 ? <ClaimList claims={claims.slice(0, shownClaims)} /> : <HowItWorks />}
      </section>
    </Page>
  );
}

/** What somebody can claim, or has something of this year. */
const concerns = ({ category, allowance }: BenefitView): boolean =>
  (category.open && category.forYou) || allowance.used + allowance.reserved > 0;

function Benefit({ benefit, first }: { benefit: BenefitView; first: boolean }) {
  const { t } = useLanguage();
  const { category, year, allowance } = benefit;
  return (
    <section className="benefit">
      <h2>
        {t(category.name)} <span className="figures">{year}</span>
      </h2>
      <AllowanceFigure name={category.name} year={year} allowance={allowance} />
      {allowance.left === 0 ? (
        <p className="soft">{t(allowance.reserved > 0 ? texts.spentOrWaiting : texts.spent)}</p>
      ) : null}
      <div className="benefit-foot">
        {category.open ? (
          <Link
            to="/claims/new"
            search={first ? {} : { benefit: category.id }}
            className={buttonClass(first ? 'primary' : 'secondary')}
          >
            <Plus size={18} aria-hidden="true" /> {t(texts.newClaim)}
          </Link>
        ) : (
          <p className="soft">{t(texts.closed)}</p>
        )}
        <Link to="/my-allowance" search={{ category: category.id, year }}>
          {t(texts.history)}
        </Link>
        <details>
          <summary>{t(texts.rules)}</summary>
          <p>{t(category.criteria)}</p>
          {category.taxTreatment === 'taxable' ? <p>{t(texts.taxable)}</p> : null}
        </details>
      </div>
    </section>
  );
}
