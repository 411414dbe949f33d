import type { ReceiptView } from './contract.ts';
import type { ReadReceipt } from './store.ts';

/** A receipt as a page shows it, with what was read and where. */
export const receiptViewOf = ({ receipt, reading }: Pick<ReadReceipt, 'receipt' | 'reading'>): ReceiptView => ({
  id: receipt.id,
  state: receipt.state,
  type: receipt.type,
  pages: receipt.pages,
  uploadedAt: receipt.uploadedAt.toISOString(),
  reading: reading && {
    scanner: reading.scanner,
    vendor: reading.vendor,
    organisationNumber: reading.organisationNumber,
    date: reading.date,
    total: reading.total,
    currency: reading.currency,
    vat: [...reading.vat],
    bought: { ...reading.bought, value: reading.bought.value && [...reading.bought.value] },
    text: reading.text,
    ...(reading.receiptsSeen !== undefined && { receiptsSeen: reading.receiptsSeen }),
  },
});
