import { removeReceiptFiles } from '../../shared/claims/receipts/remove-receipt-files.ts';
import { consume } from '../host/queue.ts';

export const consumeRemoveReceiptFiles = (): void => consume('remove-receipt-files', removeReceiptFiles);
