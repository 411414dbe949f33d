import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { RunningPeer } from '../peer.ts';
import { answerWhenSaved } from './azurite/answer-when-saved.ts';
import { blobServer } from './azurite/blob-server.ts';

export interface AzuriteOptions {
  /** 0 takes a free port. */
  readonly port: number;
  readonly directory: string;
}

export interface AzuriteReady {
  readonly port: number;
  readonly connectionString: string;
}

const ACCOUNT = 'devstoreaccount1';

/**
 * Blob Storage on 127.0.0.1 by Azurite, for the real @azure/storage-blob. The account key is the directory's own, not Azurite's
 * published one. What an upload confirmed survives kill -9. One in a process: Azurite takes its account from the environment.
 * @throws Error when the port is taken
 */
export async function run({ port, directory }: AzuriteOptions): Promise<RunningPeer<AzuriteReady>> {
  const key = keyIn(directory);
  process.env['AZURITE_ACCOUNTS'] = `${ACCOUNT}:${key}`;
  const server = blobServer(directory, port);
  answerWhenSaved(server);
  await server.start();
  const bound = (server.httpServer.address() as AddressInfo).port;
  const endpoint = `BlobEndpoint=http://127.0.0.1:${bound}/${ACCOUNT}`;
  const connectionString = `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${key};${endpoint}`;
  return { ready: { port: bound, connectionString }, stop: () => server.close() };
}

function keyIn(directory: string): string {
  const file = join(directory, 'key');
  mkdirSync(directory, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(64).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
