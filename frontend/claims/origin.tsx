import { ScanText } from 'lucide-react';
import { Sureness } from '../receipts/sureness.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './form-texts.ts';
import './origin.css';

/** Says that the machine filled a field in, and how sure it was. `short` leaves the first to the field beside it. */
export function Origin({ confidence, short = false }: { confidence: number; short?: boolean }) {
  const { t } = useLanguage();
  return (
    <span className="origin">
      {short ? null : (
        <>
          <ScanText size={14} aria-hidden="true" />
          {t(texts.filled)} ·
        </>
      )}
      <Sureness confidence={confidence} />
    </span>
  );
}
