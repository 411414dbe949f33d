import type { VendorRow } from '../../../shared/trust/vendors/contract.ts';
import { formatShortDay } from '../../design/dates.ts';
import { useLanguage } from '../../session/language.tsx';
import { stateWords, texts } from './texts.ts';

/** Where a vendor's agreement stands, as a mark with words. */
export function AgreementState({ vendor }: { vendor: Pick<VendorRow, 'state' | 'expiresOn'> }) {
  const { t, language } = useLanguage();
  const state = t(stateWords[vendor.state]);
  const day = vendor.expiresOn && formatShortDay(vendor.expiresOn, language);
  return (
    <span className="vendor-mark" data-state={vendor.state}>
      {day && vendor.state === 'signed' ? t(texts.until, { state, day }) : state}
    </span>
  );
}

/** When a vendor is gone through next, and by whom. */
export function NextReview({ vendor }: { vendor: VendorRow }) {
  const { t, language } = useLanguage();
  if (vendor.reviewOn === null) return <span className="soft">{t(texts.noReview)}</span>;
  const day = formatShortDay(vendor.reviewOn, language);
  if (vendor.reviewOverdue)
    return (
      <span className="vendor-mark" data-state="expired">
        {t(texts.overdue, { day })}
      </span>
    );
  return <>{t(texts.by, { day, name: vendor.reviewer?.name ?? '–' })}</>;
}

/** What a vendor receives, in words. */
export function useReceives(): (vendor: Pick<VendorRow, 'data' | 'canRevealHealth'>) => string {
  const { t } = useLanguage();
  return ({ data, canRevealHealth }) =>
    data.length === 0
      ? t(texts.nothing)
      : `${data.map((one) => t(one)).join(', ')}${canRevealHealth ? ` (${t(texts.health)})` : ''}`;
}
