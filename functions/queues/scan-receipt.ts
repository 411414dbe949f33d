import { setTimeout as pause } from 'node:timers/promises';
import { lookForThreats } from '../../shared/claims/receipts/look-for-threats.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { consume } from '../host/queue.ts';

/** An answer about malware usually takes seconds: so often it is asked for, once a second. After that the timer asks. */
const mostAsks = 15;

export const consumeScanReceipt = (): void =>
  consume('scan-receipt', async (uses, message, lastDelivery) => {
    for (let asks = 1; asks <= mostAsks; asks += 1) {
      const answer = await lookForThreats(uses, message);
      if (answer === 'clear') return scanReceipt(uses, message, lastDelivery);
      if (answer !== 'unanswered') return answer;
      if (asks < mostAsks) await pause(1_000);
    }
    return 'waits';
  });
