import type { downloadReceipt as contract } from '../../shared/claims/receipts/contract.ts';
import { showReceiptFile } from '../../shared/claims/receipts/show-receipt-page.ts';
import { fileHeaders } from '../host/file-headers.ts';
import { response } from '../host/http.ts';
import type { Reader } from '../host/visit.ts';

export const handleDownloadReceipt: Reader<typeof contract> = async (uses, { person, id }) => {
  const { bytes, type } = await showReceiptFile(uses, person, id('receipt'));
  return response({ status: 200, headers: fileHeaders(type, 'attachment'), body: bytes });
};
