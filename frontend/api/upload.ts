import { uploadReceipt, type ReceiptView } from '../../shared/claims/receipts/contract.ts';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { addressOf } from './address.ts';
import { readAnswer, type AnswerOf } from './call.ts';
import { ApiProblem } from './problem.ts';

/**
 * Sends one file's bytes to an endpoint; `onShare` hears how much has left, 0–1. XMLHttpRequest, because fetch tells no progress.
 * Throws ApiProblem as `call` does.
 */
export async function sendFile<const E extends Endpoint & { raw: { input: string } }>(
  endpoint: E,
  path: Record<string, string>,
  file: Blob,
  onShare: (share: number) => void,
): Promise<AnswerOf<E>> {
  const { status, body } = await new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method, addressOf(endpoint, path));
    request.setRequestHeader('content-type', endpoint.raw.input);
    request.setRequestHeader('x-requested-with', 'clvr');
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = (event) => onShare(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => resolve({ status: request.status, body: request.response as unknown });
    request.onerror = () => reject(new ApiProblem('offline'));
    request.send(file);
  });
  return readAnswer(endpoint, status, body);
}

/** Sends one receipt to a claim. */
export const sendReceipt = (expense: string, file: Blob, onShare: (share: number) => void): Promise<ReceiptView> =>
  sendFile(uploadReceipt, { expense }, file, onShare);
