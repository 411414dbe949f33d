import type { showReceiptPage as contract } from '../../shared/claims/receipts/contract.ts';
import { showReceiptPage } from '../../shared/claims/receipts/show-receipt-page.ts';
import { fileHeaders } from '../host/file-headers.ts';
import { response } from '../host/http.ts';
import type { Reader } from '../host/visit.ts';

export const handleShowReceiptPage: Reader<typeof contract> = async (uses, { request, person, id }) => {
  const picture = await showReceiptPage(uses, person, id('receipt'), Number(request.params['page']));
  return response({ status: 200, headers: fileHeaders('image/jpeg', 'inline'), body: picture });
};
