import { useSuspenseQuery } from '@tanstack/react-query';
import type { VendorRow } from '../../../shared/trust/vendors/contract.ts';
import { useLanguage } from '../../session/language.tsx';
import { texts } from './change-texts.ts';
import { Change } from './change.tsx';
import { ProposeChange } from './propose-change.tsx';
import { changesQuery } from './vendors.ts';

/** What is to change among the sub-processors, with what companies say of it, and what did. */
export function Changes({ vendors }: { vendors: readonly VendorRow[] }) {
  const { t } = useLanguage();
  const { items, earliest, data } = useSuspenseQuery(changesQuery).data;
  const coming = items.filter(({ change }) => change.state === 'announced');
  const past = items.filter(({ change }) => change.state !== 'announced');
  return (
    <section className="vendor-part" aria-labelledby="vendors-changes">
      <div className="vendor-head">
        <h2 id="vendors-changes">{t(texts.changes)}</h2>
        <ProposeChange vendors={vendors} earliest={earliest} data={data} />
      </div>
      {coming.length === 0 ? <p className="soft">{t(texts.none)}</p> : null}
      <ul className="vendor-cards">
        {coming.map((one) => (
          <Change key={one.change.id} seen={one} />
        ))}
      </ul>
      {past.length === 0 ? null : (
        <details className="vendor-past">
          <summary>{`${t(texts.past)} (${past.length})`}</summary>
          <ul className="vendor-cards">
            {past.map((one) => (
              <Change key={one.change.id} seen={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
