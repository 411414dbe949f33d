import type { removeReceipt as contract } from '../../shared/claims/receipts/contract.ts';
import { removeReceipt } from '../../shared/claims/receipts/remove-receipt.ts';
import type { Handler } from '../host/http.ts';

export const handleRemoveReceipt: Handler<typeof contract> = (uses, { person, id }) =>
  removeReceipt(uses, person, id('expense'), id('receipt'));
