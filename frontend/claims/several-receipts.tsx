import type { ReceiptView } from '../../shared/claims/receipts/contract.ts';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './intake-texts.ts';

/** Tells, as soon as a file has been read, that it shows more than one receipt and what to do then. */
export function SeveralReceipts({ receipts }: { receipts: readonly ReceiptView[] }) {
  const { t } = useLanguage();
  const count = Math.max(0, ...receipts.map(({ reading }) => reading?.receiptsSeen ?? 0));
  if (count < 2) return null;
  return (
    <Notice tone="warn" live title={t(texts.several, { count })}>
      <p>{t(texts.severalMore)}</p>
    </Notice>
  );
}
