import { useEffect, useRef } from 'react';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { announce } from '../design/announce.tsx';
import { Notice } from '../design/notice.tsx';
import { useNow } from '../design/use-now.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './intake-texts.ts';
import { scanPhase } from './scan-phase.ts';

/** Where the reading of the receipts stands; each turn is also said aloud, once. */
export function ScanStatus({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const now = useNow(claim.receipts.some(({ state }) => state === 'uploaded'));
  const phase = scanPhase(claim.receipts, now);
  const before = useRef(phase);
  const count = claim.filledByMachine.length;
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    if (phase === 'reading') announce(t(texts.sent));
    if (phase === 'slow') announce(t(texts.slow));
    if (phase === 'read') announce(t(texts.done, { count }));
    if (phase === 'failed') announce(`${t(texts.failed)}. ${t(texts.failedMore)}`);
  }, [phase, count, t]);
  if (phase === 'reading')
    return (
      <Notice title={t(texts.reading)}>
        <p>{t(texts.readingMore)}</p>
      </Notice>
    );
  if (phase === 'slow')
    return (
      <Notice title={t(texts.slow)}>
        <p>{t(texts.slowMore)}</p>
      </Notice>
    );
  if (phase === 'failed')
    return (
      <Notice tone="warn" title={t(texts.failed)}>
        <p>{t(texts.failedMore)}</p>
      </Notice>
    );
  return null;
}
