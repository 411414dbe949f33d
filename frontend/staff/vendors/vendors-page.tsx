import { useSuspenseQuery } from '@tanstack/react-query';
import { Page } from '../../design/page.tsx';
import { useLanguage } from '../../session/language.tsx';
import { Changes } from './changes.tsx';
import { texts } from './texts.ts';
import { VendorList } from './vendor-list.tsx';
import { vendorsQuery } from './vendors.ts';
import './vendors.css';

/** Who processes data for the platform, where their agreements stand, and what is to change among them. */
export function VendorsPage() {
  const { t } = useLanguage();
  const vendors = useSuspenseQuery(vendorsQuery).data.items;
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} width="wide">
      <Changes vendors={vendors} />
      <section className="vendor-part" aria-labelledby="vendors-all">
        <h2 id="vendors-all">{t(texts.all)}</h2>
        {vendors.length === 0 ? (
          <div className="staff-empty">
            <h3>{t(texts.none)}</h3>
            <p className="soft">{t(texts.noneLead)}</p>
          </div>
        ) : (
          <VendorList vendors={vendors} />
        )}
      </section>
    </Page>
  );
}
