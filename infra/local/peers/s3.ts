import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { IssuedCertificate } from '../certificates.ts';
import type { RunningPeer } from '../peer.ts';
import { Buckets } from './s3/buckets.ts';
import { s3Server } from './s3/serve-s3.ts';
import type { S3Keys } from './s3/verify-signature.ts';

export interface S3Options {
  /** 0 takes a free port. */
  readonly port: number;
  /** Objects are kept here, in files that only its user can read. */
  readonly directory: string;
  /** For the name localhost. */
  readonly tls: IssuedCertificate;
  readonly region: string;
  /** Who may ask. */
  readonly keys: S3Keys;
  /** Buckets that there are from the start, with versions and object lock: the infrastructure code makes them elsewhere. */
  readonly buckets?: readonly string[];
}

export interface S3Ready {
  readonly port: number;
  /** `https://localhost:<port>`; buckets are named by the path. */
  readonly endpoint: string;
  readonly region: string;
  readonly caFile: string;
}

/**
 * An S3 for the real client: versions, object lock in compliance mode, conditional writes, over TLS, for whoever signs with its keys.
 * What it does not know it refuses. It guards nothing from its own user: what it calls encrypted is as the disk has it.
 * @throws Error when the port is taken
 */
export async function run(options: S3Options): Promise<RunningPeer<S3Ready>> {
  const { region, keys, tls, directory } = options;
  const buckets = new Buckets(directory);
  for (const name of options.buckets ?? []) if (!buckets.has(name)) buckets.create(name, true);
  const server = s3Server(tls, { region, keys, buckets });
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ready: { port, endpoint: `https://localhost:${port}`, region, caFile: tls.caFile },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
