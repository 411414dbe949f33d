import { readFile } from 'node:fs/promises';
import { Agent } from 'node:https';

/** What the clients of AWS ask over: one attempt may take `patience` milliseconds. Rejects when the file of certificates cannot be read. */
export async function requestHandlerOf({ caFile }: Readonly<{ caFile: string | null }>, patience: number) {
  const ca = caFile === null ? undefined : await readFile(caFile, 'utf8');
  return {
    connectionTimeout: 5_000,
    requestTimeout: patience,
    socketTimeout: patience,
    throwOnRequestTimeout: true,
    httpsAgent: new Agent({ keepAlive: true, maxSockets: 16, ...(ca === undefined ? {} : { ca }) }),
  };
}
