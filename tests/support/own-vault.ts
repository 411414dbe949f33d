import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { KeyClient } from '@azure/keyvault-keys';
import type { SecretClient } from '@azure/keyvault-secrets';
import { localAuthority } from '../../infra/local/certificates.ts';
import type { Peer } from '../../infra/local/peer.ts';
import type { KeyVaultReady } from '../../infra/local/peers/key-vault.ts';
import type { Wishes } from '../../infra/local/peers/key-vault/script.ts';
import { localVaultClients } from '../../infra/local/stack/prepare-vault.ts';
import { startPeer } from '../../infra/local/start-peer.ts';

/** Has a vault behave as a test wishes. */
export type VaultScript = Readonly<{
  wish(wishes: Wishes): Promise<void>;
  /** How often each operation was asked for since the start, or since they were forgotten. */
  counts(): Promise<Readonly<Record<string, number>>>;
  forgetCounts(): Promise<void>;
}>;

export function vaultScript(ready: KeyVaultReady, secret: string): VaultScript {
  const ask = async (method: string, body?: object) => {
    const headers = { 'x-control-secret': secret };
    const response = await fetch(ready.controlEndpoint, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`the vault's script answered ${response.status}`);
    return ((await response.json()) as { counts: Record<string, number> }).counts;
  };
  return {
    wish: async (wishes) => void (await ask('POST', wishes)),
    counts: () => ask('GET'),
    forgetCounts: async () => void (await ask('DELETE')),
  };
}

/** A vault of the test file's own, which may be scripted, killed and started again on what it kept. */
export type OwnVault = Readonly<{
  directory: string;
  ready: KeyVaultReady;
  peer(): Peer;
  script: VaultScript;
  /** The real clients, as its administrator has them. */
  clients: { keys: KeyClient; secrets: SecretClient };
  restart(): Promise<void>;
}>;

export async function ownVault(options: { tokenSeconds?: number } = {}): Promise<OwnVault> {
  const directory = mkdtempSync(join(tmpdir(), 'key-vault-'));
  const tls = await (await localAuthority(directory)).issue(['localhost']);
  const controlSecret = randomBytes(16).toString('hex');
  const kept = { directory: join(directory, 'vault'), tls, controlSecret, ...options };
  const start = (ports: { port: number; identityPort?: number }) =>
    startPeer('key-vault', { ...kept, ...ports }) as unknown as Promise<Peer<KeyVaultReady & Record<string, unknown>>>;
  let peer = await start({ port: 0 });
  const { ready } = peer;
  afterAll(async () => {
    await peer.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    directory: kept.directory,
    ready,
    peer: () => peer,
    script: vaultScript(ready, controlSecret),
    clients: await localVaultClients(ready),
    async restart() {
      peer.kill('SIGKILL');
      await peer.exited;
      peer = await start(ready);
    },
  };
}
