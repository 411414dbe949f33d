import type { ReceiptView } from '../../shared/claims/receipts/contract.ts';

export type ScanPhase = 'none' | 'checking' | 'check-slow' | 'reading' | 'slow' | 'failed' | 'read';

/** A scan usually takes seconds; after this many milliseconds the page stops asking for patience. */
const usual = 20_000;

/** Where the reading of a claim's receipts stands as a whole: what is under way counts first, then what failed. */
export function scanPhase(receipts: readonly Pick<ReceiptView, 'state' | 'uploadedAt'>[], now: Date): ScanPhase {
  const isLate = (state: ReceiptView['state']) =>
    receipts.some((one) => one.state === state && now.getTime() - Date.parse(one.uploadedAt) > usual);
  if (receipts.some(({ state }) => state === 'quarantined')) return isLate('quarantined') ? 'check-slow' : 'checking';
  if (receipts.some(({ state }) => state === 'uploaded')) return isLate('uploaded') ? 'slow' : 'reading';
  if (receipts.some(({ state }) => state === 'failed')) return 'failed';
  return receipts.length > 0 ? 'read' : 'none';
}

/** Whether a receipt becomes something else by itself: it is being checked for malware, or read. */
export const isOnItsWay = ({ state }: Pick<ReceiptView, 'state'>): boolean =>
  state === 'quarantined' || state === 'uploaded';
