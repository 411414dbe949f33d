import type { uploadReceipt as contract } from '../../shared/claims/receipts/contract.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { readFile } from '../host/file-body.ts';
import type { Handler } from '../host/http.ts';

export const handleUploadReceipt: Handler<typeof contract> = async (uses, { request, person, id, query }) =>
  uploadReceipt(uses, person, id('expense'), await readFile(request), query);
