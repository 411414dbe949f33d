import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { IssuedCertificate } from '../certificates.ts';
import type { RunningPeer } from '../peer.ts';
import { KeptRecords } from './key-vault/kept-records.ts';
import { keyOperations } from './key-vault/key-operations.ts';
import { Keys, type KeptKey } from './key-vault/keys.ts';
import { Script } from './key-vault/script.ts';
import type { Trust } from './s3/web-identity-token.ts';
import { secretOperations } from './key-vault/secret-operations.ts';
import { Secrets, type KeptSecret } from './key-vault/secrets.ts';
import { identityServer } from './key-vault/serve-identity.ts';
import { vaultServer } from './key-vault/serve-vault.ts';
import { federation, keptTokens } from './key-vault/tokens.ts';

export interface KeyVaultOptions {
  /** 0 takes a free port; so does `identityPort`, also when left out. */
  readonly port: number;
  readonly identityPort?: number;
  /** Keys, secrets and the identity are kept here, each in a file that only its user can read. */
  readonly directory: string;
  /** For the name localhost. */
  readonly tls: IssuedCertificate;
  /** Seconds that a token is good for; ten minutes when left out. */
  readonly tokenSeconds?: number;
  /** For tests: opens the script (`key-vault/script.ts`) at `controlEndpoint` to whoever sends this as `x-control-secret`. */
  readonly controlSecret?: string;
}

export interface KeyVaultReady {
  readonly port: number;
  readonly identityPort: number;
  /** `https://localhost:<port>`; ids of keys and secrets begin with it. */
  readonly url: string;
  readonly caFile: string;
  /** What stands in the environment of a process that has the identity: IDENTITY_ENDPOINT, IDENTITY_HEADER, and its client id. */
  readonly identityEndpoint: string;
  readonly identityHeader: string;
  readonly clientId: string;
  readonly controlEndpoint: string;
  /** What whoever takes the identity's tokens in place of keys has to know of them. */
  readonly federation: Trust;
}

const clientId = '00000000-0000-4000-8000-00000000c1a0';
const hour = 3_600_000;

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/**
 * A Key Vault for the real clients: RSA keys that wrap, their versions and rotation, and secrets; over TLS, for bearer tokens that
 * the identity endpoint beside it gives. The keys are as safe as the directory is: it guards nothing from its own user.
 * @throws Error when a port is taken
 */
export async function run(options: KeyVaultOptions): Promise<RunningPeer<KeyVaultReady>> {
  const { directory, tls, tokenSeconds = 600, controlSecret = null } = options;
  const tokens = keptTokens(directory, tokenSeconds);
  const keys = new Keys(new KeptRecords<KeptKey>(join(directory, 'keys')));
  const secrets = new Secrets(new KeptRecords<KeptSecret>(join(directory, 'secrets')));
  const script = new Script();
  const operations = [...keyOperations(keys), ...secretOperations(secrets)];
  let url = '';
  const vault = vaultServer(tls, { origin: () => url, operations, tokens, script });
  const identity = identityServer({ tokens, script, clientId, controlSecret });
  const port = await listen(vault, options.port, '127.0.0.1');
  url = `https://localhost:${port}`;
  const identityPort = await listen(identity, options.identityPort ?? 0, '127.0.0.1');

  const rotate = () => keys.rotateDue().catch((error: unknown) => console.error(error));
  const rotation = setInterval(() => void rotate(), hour);
  void rotate();
  const beside = `http://127.0.0.1:${identityPort}`;
  return {
    ready: {
      port,
      identityPort,
      url,
      caFile: tls.caFile,
      identityEndpoint: `${beside}/msi/token`,
      identityHeader: tokens.header,
      clientId,
      controlEndpoint: `${beside}/control`,
      federation: { ...federation, publicKeyPem: tokens.publicKeyPem },
    },
    async stop() {
      clearInterval(rotation);
      await Promise.all([close(vault), close(identity)]);
    },
  };
}
