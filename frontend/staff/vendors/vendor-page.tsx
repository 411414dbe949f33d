import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatShortDay } from '../../design/dates.ts';
import { Page } from '../../design/page.tsx';
import { useLanguage } from '../../session/language.tsx';
import { Agreement } from './agreement.tsx';
import { PlanReview } from './plan-review.tsx';
import { RecordAgreement } from './record-agreement.tsx';
import { texts } from './texts.ts';
import { AgreementState, NextReview, useReceives } from './vendor-facts.tsx';
import { vendorQuery } from './vendors.ts';
import './vendors.css';

const route = getRouteApi('/staff-in/staff/vendors/$vendor');

/** One vendor: what the catalogue knows of it, its agreements, and when it is gone through next. */
export function VendorPage() {
  const { t, language } = useLanguage();
  const { vendor: id } = route.useParams();
  const view = useSuspenseQuery(vendorQuery(id)).data;
  const { vendor, agreements } = view;
  const receives = useReceives();
  const transfer = vendor.inEea ? t(texts.inEea) : t(vendor.transferBasis ?? texts.noBasis);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t(texts.purpose), t(vendor.purpose)],
    [t(texts.receives), receives(vendor)],
    [t(texts.where), t(vendor.region)],
    [t(texts.transfer), transfer],
    [t(texts.use), t(vendor.use)],
    [t(texts.agreement), <AgreementState key="state" vendor={vendor} />],
    [t(texts.review), <NextReview key="review" vendor={vendor} />],
    [t(texts.lastReview), vendor.reviewedOn ? formatShortDay(vendor.reviewedOn, language) : t(texts.never)],
  ];
  return (
    <Page
      title={t(vendor.name)}
      back={<Link to="/staff/vendors">{t(texts.back)}</Link>}
      actions={<PlanReview view={view} />}
    >
      <dl className="vendor-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <section className="vendor-part" aria-labelledby="vendor-agreements">
        <div className="vendor-head">
          <h2 id="vendor-agreements">{t(texts.agreements)}</h2>
          <RecordAgreement vendor={id} />
        </div>
        {agreements.length === 0 ? <p className="soft">{t(texts.noAgreement)}</p> : null}
        <ul className="vendor-cards">
          {agreements.map((one) => (
            <Agreement key={one.id} agreement={one} vendor={id} />
          ))}
        </ul>
      </section>
    </Page>
  );
}
