import { TriangleAlert } from 'lucide-react';
import { isUnsure } from '../../shared/claims/receipts/contract.ts';
import { formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';
import './sureness.css';

/** How sure the reader is of what it read, in figures and words; below the line it asks to be checked. */
export function Sureness({ confidence }: { confidence: number }) {
  const { t, language } = useLanguage();
  return (
    <span className="sureness">
      <span className="figures">{t(texts.sure, { share: formatShare(confidence, language) })}</span>
      {isUnsure({ confidence }) ? (
        <strong>
          <TriangleAlert size={13} aria-hidden="true" /> {t(texts.checkIt)}
        </strong>
      ) : null}
    </span>
  );
}
