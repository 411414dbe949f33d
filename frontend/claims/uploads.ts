import { useSyncExternalStore } from 'react';
import type { DocumentKind } from '../../shared/claims/receipts/contract.ts';
import { asProblem, type ApiProblem } from '../api/problem.ts';
import { sendReceipt } from '../api/upload.ts';
import { queryClient } from '../api/query-client.ts';
import { claimQuery } from './claims.ts';

export type Upload = Readonly<{
  key: number;
  claim: string;
  file: File;
  /** What it is, where it is no receipt. */
  document?: DocumentKind | undefined;
  share: number;
  problem: ApiProblem | null;
}>;

let uploads: readonly Upload[] = [];
let lastKey = 0;
const listeners = new Set<() => void>();

function set(next: readonly Upload[]): void {
  uploads = next;
  for (const listener of listeners) listener();
}
const change = (key: number, part: Partial<Upload>) =>
  set(uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));

/** Takes an upload off the list: it is done, or the person has seen that it was refused. */
export const dropUpload = (key: number): void => set(uploads.filter((upload) => upload.key !== key));

async function send({ key, claim, file, document }: Upload): Promise<void> {
  try {
    const receipt = await sendReceipt(claim, file, (share) => change(key, { share }), document);
    queryClient.setQueryData(claimQuery(claim).queryKey, (old) =>
      old && document === undefined && !old.receipts.some(({ id }) => id === receipt.id)
        ? { ...old, receipts: [...old.receipts, receipt] }
        : old,
    );
    dropUpload(key);
    await queryClient.invalidateQueries(claimQuery(claim));
  } catch (thrown) {
    change(key, { problem: asProblem(thrown) });
  }
}

/** Sends files to a claim, one request each and one at a time. They go on while the person moves between pages. */
export async function startUploads(claim: string, files: readonly File[], document?: DocumentKind): Promise<void> {
  const started = files.map((file) => ({ key: ++lastKey, claim, file, document, share: 0, problem: null }));
  set([...uploads, ...started]);
  for (const upload of started) await send(upload);
}

/** Sends a refused file once more. */
export async function retryUpload(upload: Upload): Promise<void> {
  change(upload.key, { share: 0, problem: null });
  await send(upload);
}

/** The files of a claim that are on their way or were refused. */
export function useUploads(claim: string): readonly Upload[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => uploads,
  );
  return all.filter((upload) => upload.claim === claim);
}
