import { Link } from '@tanstack/react-router';
import type { VendorRow } from '../../../shared/trust/vendors/contract.ts';
import { useLanguage } from '../../session/language.tsx';
import { texts } from './texts.ts';
import { AgreementState, NextReview, useReceives } from './vendor-facts.tsx';
import '../../design/row-link.css';

/** Vendors as a list that reads on a phone as on a wide window. A row's link covers the row. */
export function VendorList({ vendors }: { vendors: readonly VendorRow[] }) {
  const { t } = useLanguage();
  const receives = useReceives();
  return (
    <ul className="vendor-list">
      {vendors.map((vendor) => (
        <li key={vendor.id}>
          <div>
            <Link to="/staff/vendors/$vendor" params={{ vendor: vendor.id }} className="row-link">
              {t(vendor.name)}
            </Link>
            <p className="soft">{t(vendor.purpose)}</p>
          </div>
          <dl>
            <div>
              <dt>{t(texts.agreement)}</dt>
              <dd>
                <AgreementState vendor={vendor} />
              </dd>
            </div>
            <div>
              <dt>{t(texts.review)}</dt>
              <dd>
                <NextReview vendor={vendor} />
              </dd>
            </div>
            <div className="vendor-receives">
              <dt>{t(texts.receives)}</dt>
              <dd>{receives(vendor)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
