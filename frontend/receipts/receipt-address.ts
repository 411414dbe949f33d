import { downloadReceipt, showReceiptPage } from '../../shared/claims/receipts/contract.ts';
import { addressOf } from '../api/address.ts';

/** The address of the picture of one page, pages counted from 0. */
export const pageAddress = (receipt: string, page: number): string =>
  addressOf(showReceiptPage, { receipt, page: String(page) });

export const fileAddress = (receipt: string): string => addressOf(downloadReceipt, { receipt });
