import type { ReceiptView } from '../../shared/claims/receipts/contract.ts';

/** Every page of every receipt in order, as one pile to turn. */
export const leavesOf = (receipts: readonly ReceiptView[]): { receipt: ReceiptView; page: number }[] =>
  receipts.flatMap((receipt) => Array.from({ length: receipt.pages }, (_, page) => ({ receipt, page })));
