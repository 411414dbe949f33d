import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { consume } from '../host/queue.ts';

export const consumeScanReceipt = (): void => consume('scan-receipt', scanReceipt);
