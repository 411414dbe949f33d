import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IssuedCertificate } from '../certificates.ts';
import type { RunningPeer } from '../peer.ts';
import { Buckets, type BucketRules } from './s3/buckets.ts';
import { controlServer } from './s3/control.ts';
import { Faults } from './s3/faults.ts';
import { runLifecycle } from './s3/lifecycle.ts';
import type { Role } from './s3/roles.ts';
import { s3Server } from './s3/serve-s3.ts';
import { Sessions } from './s3/sessions.ts';
import { StoreClock } from './s3/store-clock.ts';
import type { S3Keys } from './s3/verify-signature.ts';
import type { Trust } from './s3/web-identity-token.ts';

export interface S3Options {
  /** 0 takes a free port. */
  readonly port: number;
  /** Objects are kept here, in files that only its user can read. */
  readonly directory: string;
  /** For the name localhost. */
  readonly tls: IssuedCertificate;
  readonly region: string;
  /** The administrator's, who may do everything: the product has none such. */
  readonly keys: S3Keys;
  /** Buckets that there are from the start, with versions and object lock: the infrastructure code makes them elsewhere. */
  readonly buckets?: readonly string[];
  /** What buckets do by themselves, by their names. */
  readonly rules?: Readonly<Record<string, BucketRules>>;
  /** The roles that STS gives keys for, and whose tokens it takes for them. */
  readonly roles?: readonly Role[];
  readonly trust?: Trust;
  /** For tests: opens the faults and the clock (`s3/control.ts`) at `controlEndpoint` to whoever sends this as `x-control-secret`. */
  readonly controlSecret?: string;
  /** For tests: how long the keys of a role are good, in seconds, in place of what was asked for. */
  readonly sessionSeconds?: number;
}

export interface S3Ready {
  readonly port: number;
  /** `https://localhost:<port>`; buckets are named by the path, and STS is asked at the root. */
  readonly endpoint: string;
  readonly region: string;
  readonly caFile: string;
  readonly controlEndpoint: string | null;
}

const hour = 3_600_000;

async function listen(server: Server | SecureServer, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/**
 * An S3 for the real client: versions, object lock in compliance mode, conditional writes, uploads in parts and lifecycle rules, over TLS,
 * for whoever signs with its keys or with those of a role that its STS gave them. What it does not know it refuses. It guards nothing from
 * its own user: what it calls encrypted is as the disk has it.
 * @throws Error when the port is taken
 */
export async function run(options: S3Options): Promise<RunningPeer<S3Ready>> {
  const { region, keys, tls, directory, controlSecret, trust = null, sessionSeconds = null } = options;
  const [clock, faults] = [new StoreClock(), new Faults()];
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const buckets = new Buckets(directory, options.rules);
  for (const name of options.buckets ?? []) if (!buckets.has(name)) buckets.create(name, true);
  const sessions = new Sessions(join(directory, 'sessions.key'), options.roles ?? []);
  const server = s3Server(tls, { region, keys, sessions, buckets, clock, faults, trust, sessionSeconds });
  const control = controlSecret === undefined ? null : controlServer(controlSecret, faults, clock, buckets);
  const port = await listen(server, options.port);
  const controlPort = control && (await listen(control, 0));
  const daily = () => {
    for (const bucket of buckets.all()) runLifecycle(bucket, clock.now());
  };
  const lifecycle = setInterval(daily, hour);
  daily();
  return {
    ready: {
      port,
      endpoint: `https://localhost:${port}`,
      region,
      caFile: tls.caFile,
      controlEndpoint: controlPort === null ? null : `http://127.0.0.1:${controlPort}`,
    },
    async stop() {
      clearInterval(lifecycle);
      for (const one of [server, control]) {
        one?.closeAllConnections();
        if (one) await new Promise((resolve) => one.close(resolve));
      }
    },
  };
}
