import type { ReceiptView } from '../../shared/claims/receipts/contract.ts';

export type ScanPhase = 'none' | 'reading' | 'slow' | 'failed' | 'read';

/** A scan usually takes seconds; after this many milliseconds the page stops asking for patience. */
const usual = 20_000;

/** Where the reading of a claim's receipts stands as a whole: what is under way counts first, then what failed. */
export function scanPhase(receipts: readonly Pick<ReceiptView, 'state' | 'uploadedAt'>[], now: Date): ScanPhase {
  const waiting = receipts.filter(({ state }) => state === 'uploaded');
  if (waiting.length > 0)
    return waiting.some(({ uploadedAt }) => now.getTime() - Date.parse(uploadedAt) > usual) ? 'slow' : 'reading';
  if (receipts.some(({ state }) => state === 'failed')) return 'failed';
  return receipts.length > 0 ? 'read' : 'none';
}
