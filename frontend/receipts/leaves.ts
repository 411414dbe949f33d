import type { ReceiptView } from '../../shared/claims/receipts/contract.ts';

/** A place on a receipt to light up: its box in shares (0–1) of the page. */
export type Lit = Readonly<{
  receipt: string;
  place: Readonly<{ page: number; x: number; y: number; width: number; height: number }>;
}>;

/** Every page of every receipt in order, as one pile to turn. */
export const leavesOf = (receipts: readonly ReceiptView[]): { receipt: ReceiptView; page: number }[] =>
  receipts.flatMap((receipt) => Array.from({ length: receipt.pages }, (_, page) => ({ receipt, page })));
