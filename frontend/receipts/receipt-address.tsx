import { createContext, use } from 'react';
import { downloadReceipt, showReceiptPage } from '../../shared/claims/receipts/contract.ts';
import { addressOf } from '../api/address.ts';

/** Where the picture of one page of a receipt is, pages counted from 0, and where its file is. */
export type ReceiptAddresses = Readonly<{
  page: (receipt: string, page: number) => string;
  file: (receipt: string) => string;
}>;

const own: ReceiptAddresses = {
  page: (receipt, page) => addressOf(showReceiptPage, { receipt, page: String(page) }),
  file: (receipt) => addressOf(downloadReceipt, { receipt }),
};

/** Set where receipts are reached another way than by people of their own company. */
export const ReceiptPlace = createContext<ReceiptAddresses>(own);
export const useReceiptAddresses = (): ReceiptAddresses => use(ReceiptPlace);
