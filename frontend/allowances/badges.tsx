import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { CapView } from '../../shared/claims/allowances/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { formatKronor } from '../home/kronor.ts';
import { texts } from './texts.ts';
import './allowance-bar.css';

/** What has to be seen of an allowance, in words. */
export function Badges({ overUse, cap }: { overUse: number; cap: CapView | null }) {
  const { t, language } = useLanguage();
  return (
    <div className="allowance-badges">
      {overUse > 0 ? (
        <span className="allowance-badge allowance-badge-bad">
          <CircleAlert size={14} aria-hidden="true" /> {t(texts.overUse, { amount: formatKronor(overUse, language) })}
        </span>
      ) : null}
      {cap?.over ? (
        <span className="allowance-badge">
          <TriangleAlert size={14} aria-hidden="true" />
          {t(texts.overCap, { granted: formatKronor(cap.granted, language) })}
        </span>
      ) : null}
    </div>
  );
}
