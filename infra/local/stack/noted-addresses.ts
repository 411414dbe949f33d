import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AzuriteReady } from '../peers/azurite.ts';
import type { KeyVaultReady } from '../peers/key-vault.ts';
import type { PostgresReady } from '../peers/postgres.ts';
import type { S3Ready } from '../peers/s3.ts';
import type { ServiceBusReady } from '../peers/service-bus.ts';

/** Where the parts of a running stack are, for a command that is run beside it. */
export type NotedAddresses = Readonly<{
  /** The process that started the stack. */
  owner: number;
  postgres: PostgresReady;
  azurite: AzuriteReady;
  serviceBus: ServiceBusReady;
  keyVault: KeyVaultReady;
  s3: S3Ready;
}>;

const fileIn = (directory: string) => join(directory, 'addresses.json');

export function noteAddresses(directory: string, addresses: NotedAddresses): void {
  writeFileSync(fileIn(directory), JSON.stringify(addresses), { mode: 0o600 });
}

export const forgetAddresses = (directory: string): void => rmSync(fileIn(directory), { force: true });

/** What the stack of one process noted; null when that process noted nothing. */
export function notedAddresses(directory: string, owner: number): NotedAddresses | null {
  try {
    const noted = JSON.parse(readFileSync(fileIn(directory), 'utf8')) as NotedAddresses;
    return noted.owner === owner ? noted : null;
  } catch {
    return null;
  }
}
