import type { CapView } from '../../shared/claims/allowances/contract.ts';
import { Notice } from '../design/notice.tsx';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** Says loudly that wellness goes above the tax-free cap: what the categories offer together, or what a person is granted in a year. */
export function CapNotice({ cap, year, live = false }: { cap: CapView | null; year?: number; live?: boolean }) {
  const { t, language } = useLanguage();
  if (!cap?.over) return null;
  const values = {
    granted: formatKronor(cap.granted, language),
    limit: formatKronor(cap.limit, language),
    ...(year === undefined ? {} : { year }),
  };
  return (
    <Notice tone="warn" title={t(texts.capTitle)} live={live}>
      <p>{t(year === undefined ? texts.capOffered : texts.capPerson, values)}</p>
    </Notice>
  );
}
