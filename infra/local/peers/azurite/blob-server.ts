import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import { join } from 'node:path';

/** A Loki database, which Azurite saves every five seconds by itself. */
interface Database {
  saveDatabase(done: (error?: Error) => void): void;
}

/** The parts of Azurite's blob server in use here; the package declares no types. */
export interface BlobServer {
  readonly httpServer: Server;
  readonly metadataStore: { readonly db: Database };
  readonly extentMetadataStore: { readonly db: Database };
  start(): Promise<void>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);
const load = (path: string) => require(`azurite/dist/src/${path}.js`);

const KEEP_ALIVE_SECONDS = 5;
const CONCURRENT_READS = 50;
const OFF = false;

/** @returns Azurite's blob service on 127.0.0.1, not yet started, with telemetry and logs off and everything it keeps in `directory`. */
export function blobServer(directory: string, port: number): BlobServer {
  load('common/Telemetry').AzuriteTelemetryClient.enableTelemetry = OFF;
  const Configuration = load('blob/BlobConfiguration').default;
  const Blobs = load('blob/BlobServer').default;
  const configuration = new Configuration(
    '127.0.0.1',
    port,
    KEEP_ALIVE_SECONDS,
    join(directory, 'blobs.json'),
    join(directory, 'extents.json'),
    [{ locationId: 'Default', locationPath: join(directory, 'blobs'), maxConcurrency: CONCURRENT_READS }],
    OFF, // access log
    undefined,
    OFF, // debug log
  );
  return new Blobs(configuration);
}
