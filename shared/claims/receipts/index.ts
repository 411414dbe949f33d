/** What other wings may know of receipts. */
export { openReceiptFile, type FileUses } from './receipt-file.ts';

export { blobName, partsOf } from './store.ts';
