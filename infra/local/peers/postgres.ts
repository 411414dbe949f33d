import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { IssuedCertificate } from '../certificates.ts';
import { freePort } from '../free-port.ts';
import type { RunningPeer } from '../peer.ts';
import { prepareDataDirectory, superuser, writePrivate } from './postgres/data-directory.ts';
import { startGuardedServer, type GuardedServer } from './postgres/guarded-server.ts';
import { keepRefusals, linePrefix } from './postgres/keep-refusals.ts';
import { endLeftOverServer, serverPid } from './postgres/left-over-server.ts';
import { findPostgresBinaries } from './postgres/platform-binaries.ts';
import { unprivileged } from './postgres/unprivileged.ts';

export interface PostgresOptions {
  /** Holds the cluster and what belongs to it; one server a directory. */
  readonly directory: string;
  /** A free one when left out. */
  readonly port?: number;
  /** False for tests: a power cut may then lose the data, a killed process may not. */
  readonly durable: boolean;
  /** For the name `localhost`. */
  readonly tls: IssuedCertificate;
  /** Of the superuser, for a new directory; made up when left out. */
  readonly password?: string;
}

export interface PostgresReady {
  readonly port: number;
  readonly host: 'localhost';
  readonly user: string;
  readonly password: string;
  readonly database: 'postgres';
  /** The certificate to verify the server against (`verify-full`). */
  readonly caFile: string;
  /** Where the server's refusals of sign-ins stand, one a line. */
  readonly refusedFile: string;
  /** The server's own process, for tests that kill it. */
  readonly serverPid: number;
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  ssl: 'on',
  ssl_cert_file: 'server.crt',
  ssl_key_file: 'server.key',
  ssl_min_protocol_version: 'TLSv1.2',
  max_connections: '200',
  shared_buffers: '64MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: linePrefix,
  log_checkpoints: 'off',
};

const volatileSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Processes of a server that was killed let go of its memory a moment later; PostgreSQL refuses to start until then. */
async function startWhenMemoryIsFree(start: () => Promise<GuardedServer>): Promise<GuardedServer> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      const held = error instanceof Error && error.message.includes('pre-existing shared memory block');
      if (!held || attempt === 50) throw error;
      await pause(100);
    }
  }
}

/** Real PostgreSQL 18 on 127.0.0.1, TLS only. Throws one sentence, with the server's own words, when it cannot run here. */
export async function run(options: PostgresOptions): Promise<RunningPeer<PostgresReady>> {
  const { tls, durable } = options;
  const directory = resolve(options.directory);
  mkdirSync(directory, { recursive: true });
  const binaries = findPostgresBinaries(directory);
  const as = unprivileged();
  await endLeftOverServer(join(directory, 'data'));
  const generated = randomBytes(24).toString('base64url');
  const { data, password } = prepareDataDirectory(binaries, as, directory, {
    password: options.password,
    generated,
    durable,
  });
  writePrivate(join(data, 'server.crt'), tls.certPem, as.owner);
  writePrivate(join(data, 'server.key'), tls.keyPem, as.owner);

  const port = options.port ?? (await freePort());
  const all = { ...settings, ...(durable ? {} : volatileSettings), port: String(port) };
  const words = ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const refusedFile = join(directory, 'refused-sign-ins');
  const keep = keepRefusals(refusedFile);
  const server = await startWhenMemoryIsFree(() =>
    startGuardedServer(binaries, as, words, (text) => {
      keep(text);
      process.stderr.write(text);
    }),
  );
  const gone = server.exited.then(async (code) => {
    await endLeftOverServer(data);
    return `PostgreSQL in ${directory} ended by itself (${code ?? 'killed'}).`;
  });
  const ready = {
    port,
    host: 'localhost',
    user: superuser,
    password,
    database: 'postgres',
    caFile: tls.caFile,
    refusedFile,
    serverPid: serverPid(data) ?? 0,
  } as const;
  return { ready, stop: () => server.stop(), gone };
}
