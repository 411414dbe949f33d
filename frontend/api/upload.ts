import { uploadReceipt, type DocumentKind, type ReceiptView } from '../../shared/claims/receipts/contract.ts';
import { addressOf } from './address.ts';
import { readAnswer } from './call.ts';
import { ApiProblem } from './problem.ts';

/**
 * Sends one file's bytes to a claim; `onShare` hears how much has left, 0–1. XMLHttpRequest, because fetch tells no progress.
 * `document` is what it is where it is no receipt. Throws ApiProblem as `call` does.
 */
export async function sendReceipt(
  expense: string,
  file: Blob,
  onShare: (share: number) => void,
  document?: DocumentKind,
): Promise<ReceiptView> {
  const { status, body } = await new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(uploadReceipt.method, addressOf(uploadReceipt, { expense }, { document }));
    request.setRequestHeader('content-type', uploadReceipt.raw.input);
    request.setRequestHeader('x-requested-with', 'clvr');
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = (event) => onShare(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => resolve({ status: request.status, body: request.response as unknown });
    request.onerror = () => reject(new ApiProblem('offline'));
    request.send(file);
  });
  return readAnswer(uploadReceipt, status, body);
}
