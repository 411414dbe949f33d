import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { uploadPolicyFile, type PolicyVersionView } from '../../shared/claims/policy-files/contract.ts';
import { uploadReceipt, type DocumentKind, type ReceiptView } from '../../shared/claims/receipts/contract.ts';
import { addressOf } from './address.ts';
import { readAnswer, type AnswerOf } from './call.ts';
import { ApiProblem } from './problem.ts';

type OnShare = (share: number) => void;

/**
 * Sends one file's bytes; `onShare` hears how much has left, 0–1. XMLHttpRequest, because fetch tells no progress. Throws ApiProblem as
 * `call` does.
 */
async function send<const E extends Endpoint & { raw: { input: string } }>(
  endpoint: E,
  address: string,
  file: Blob,
  onShare: OnShare,
): Promise<AnswerOf<E>> {
  const { status, body } = await new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method, address);
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

/** Sends a receipt to a claim; `document` is what it is where it is no receipt. */
export const sendReceipt = (
  expense: string,
  file: Blob,
  onShare: OnShare,
  document?: DocumentKind,
): Promise<ReceiptView> => send(uploadReceipt, addressOf(uploadReceipt, { expense }, { document }), file, onShare);

/** Sends a policy, as the next version of a document where one is named. */
export const sendPolicyFile = (document: string | null, file: Blob, onShare: OnShare): Promise<PolicyVersionView> =>
  send(uploadPolicyFile, addressOf(uploadPolicyFile, {}, document === null ? {} : { document }), file, onShare);

/** Sends a file to an endpoint whose path says all that is to be known of it. */
export const sendFile = <const E extends Endpoint & { raw: { input: string } }>(
  endpoint: E,
  path: Record<string, string>,
  file: Blob,
  onShare: OnShare,
): Promise<AnswerOf<E>> => send(endpoint, addressOf(endpoint, path), file, onShare);
