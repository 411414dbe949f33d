import { setTimeout as pause } from 'node:timers/promises';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import type { RunningPeer } from '../peer.ts';

export interface DefenderOptions {
  /** Of the storage account that it looks at. */
  readonly connectionString: string;
  readonly container: string;
  /** What it answers; left out, what it finds. */
  readonly answers?: 'Not scanned' | 'nothing';
}

export interface DefenderReady {
  readonly container: string;
}

/** The test file that every scanner knows (https://www.eicar.org), in two parts so that this source is none. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const resultTag = 'Malware Scanning scan result';
const timeTag = 'Malware Scanning scan time UTC';

/**
 * Defender for Storage as the product meets it: looks at each blob of a container that was written, and answers by index tags on it. It knows
 * one piece of malware, EICAR's. A blob that is written anew loses its tags, and is looked at anew.
 */
export function run({ connectionString, container, answers }: DefenderOptions): Promise<RunningPeer<DefenderReady>> {
  const client = BlobServiceClient.fromConnectionString(connectionString).getContainerClient(container);
  const stopped = new AbortController();
  const watching = watch(client, answers, stopped.signal);
  const stop = async () => {
    stopped.abort();
    await watching;
  };
  return Promise.resolve({ ready: { container }, stop });
}

async function watch(client: ContainerClient, answers: DefenderOptions['answers'], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await lookAtAll(client, answers, signal).catch(() => undefined);
    await pause(100, undefined, { signal }).catch(() => undefined);
  }
}

async function lookAtAll(
  client: ContainerClient,
  answers: DefenderOptions['answers'],
  signal: AbortSignal,
): Promise<void> {
  if (answers === 'nothing') return;
  for await (const { name, tags } of client.listBlobsFlat({ includeTags: true })) {
    if (signal.aborted || tags?.[resultTag]) continue;
    const blob = client.getBlockBlobClient(name);
    const held = await blob.downloadToBuffer();
    const found = held.includes(eicar) ? 'Malicious' : 'No threats found';
    const at = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
    await blob.setTags({ [resultTag]: answers ?? found, [timeTag]: at });
  }
}
