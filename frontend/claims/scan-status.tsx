import { useEffect, useRef } from 'react';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { announce } from '../design/announce.tsx';
import { Notice } from '../design/notice.tsx';
import { useNow } from '../design/use-now.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './intake-texts.ts';
import { isOnItsWay, scanPhase } from './scan-phase.ts';

/** Where the reading of the receipts stands; each turn is also said aloud, once. */
export function ScanStatus({ claim }: { claim: ExpenseView }) {
  const { t } = useLanguage();
  const now = useNow(claim.receipts.some(isOnItsWay));
  const phase = scanPhase(claim.receipts, now);
  const before = useRef(phase);
  const count = claim.filledByMachine.length;
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    if (phase === 'checking') announce(t(texts.checking));
    if (phase === 'check-slow') announce(t(texts.checkSlow));
    if (phase === 'reading') announce(t(texts.sent));
    if (phase === 'slow') announce(t(texts.slow));
    if (phase === 'read') announce(t(texts.done, { count }));
    if (phase === 'failed') announce(`${t(texts.failed)}. ${t(texts.failedMore)}`);
  }, [phase, count, t]);
  if (phase === 'checking')
    return (
      <Notice title={t(texts.checking)}>
        <p>{t(texts.checkingMore)}</p>
      </Notice>
    );
  if (phase === 'check-slow')
    return (
      <Notice title={t(texts.checkSlow)}>
        <p>{t(texts.checkSlowMore)}</p>
      </Notice>
    );
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
